import type { OfflineCatalogue } from './catalogue.ts';

export const ja: OfflineCatalogue = {
  label: '新しいバージョン',
  ready: 'このページの新しいバージョンがあります。再読み込みしても設定は残りますが、学習は最初からになります。',
  change: '再読み込み',
};
