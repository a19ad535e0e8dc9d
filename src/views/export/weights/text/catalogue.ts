/** The words of a network's weights as a file. */
export interface WeightsCatalogue {
  note: string;
  code: string;
  saved: (step: string) => string;
}
