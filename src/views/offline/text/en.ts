import type { OfflineCatalogue } from './catalogue.ts';

export const en: OfflineCatalogue = {
  label: 'A newer version',
  ready: 'A newer version of this page is ready. Reloading keeps your choices; the run starts afresh.',
  change: 'Reload',
};
