/** Every word about the page around the circles: its title, its look, and the caption below. */
import type { Setup } from '../../../core/experiment.ts';
import type { View } from '../../../store/state.ts';

export interface PageCatalogue {
  documentTitle: string;
  title: string;
  subtitle: string;
  view: {
    language: string;
    theme: string;
    themes: Record<View['theme'], string>;
    settings: string;
    projection: string;
    projections: Record<View['projection'], string>;
    fullScreen: string;
    leaveFullScreen: string;
    keys: string;
  };
  instruments: { label: string };
  /** Of a dialog. */
  close: string;
  share: { label: string };
  /** Of a part of the page that is fetched later. */
  notFetched: string;
  /** The article about the paper, and its page in this language. */
  article: { label: string; page: string };
  lessons: { label: string };
  caption: {
    /** What stands between two sentences. */
    between: string;
    figure: string;
    dots: Record<View['projection'], string>;
    centres: string;
    /** Where a circle compares samples with each other. */
    means: string;
    wedges: string;
    /** How this run was arranged, by the choices of its Setup. */
    start: (setup: Pick<Setup, 'centres' | 'embeddingNorm' | 'damping'>) => string;
    passing: string;
    /** Where there are more identities than colours. */
    crowd: string;
    paperBefore: string;
    paper: string;
    paperAfter: string;
    faces: string;
    digits: string;
    local: string;
    licences: string;
  };
}
