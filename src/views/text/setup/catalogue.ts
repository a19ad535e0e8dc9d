/** What of the settings is read before they are unfolded: their names, and where a run trains. settings/ has the rest. */
import type { BackendName } from '../../../core/experiment.ts';
import type { BackendReport } from '../../../model/backend.ts';

export interface SetupCatalogue {
  setup: {
    label: string;
    /** Opens the panel of the reader's own data. */
    own: string;
  };
  expert: {
    label: string;
  };
  backend: {
    names: Record<BackendName, string>;
    reasons: Record<BackendReport['reason'], string>;
    starting: string;
  };
  performance: {
    label: string;
    hint: string;
  };
}
