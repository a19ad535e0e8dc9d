/** The words of an instrument as a picture. */
export interface FigureCatalogue {
  which: string;
  note: string;
}
