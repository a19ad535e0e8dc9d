/** The words of what can be downloaded. */
export interface ExportCatalogue {
  picture: string;
  circles: string;
  all: string;
  /** Of the picture in pixels: 1 … 4 times as fine. */
  fineness: string;
  preview: (title: string) => string;
  /** Of the text in an SVG. */
  lettering: {
    label: string;
    names: Readonly<Record<'text' | 'outlines', string>>;
    note: string;
    /** Of letters that have no outline. */
    left: (letters: string) => string;
  };
  file: (kind: string) => string;
  figure: string;
  openFigure: string;
  film: string;
  openFilm: string;
  weights: string;
  openWeights: string;
  /** Said of every file. */
  reopens: string;
  /** In a picture's caption. */
  seed: (seed: string) => string;
  step: (step: string) => string;
  gap: (degrees: string) => string;
  overlap: (degrees: string) => string;
  accuracy: (percent: string) => string;
  /** Where that is another step than the one that is shown. */
  measuredAt: (step: string) => string;
  data: { title: string; csv: string; npz: string; json: string; notRepeatable: string };
  code: {
    title: string;
    open: string;
    framework: string;
    loss: string;
    shown: (loss: string, framework: string) => string;
    note: string;
  };
  failed: (reason: string) => string;
}
