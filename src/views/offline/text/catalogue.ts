/** The words of a newer version of the page. */
export interface OfflineCatalogue {
  label: string;
  ready: string;
  change: string;
}
