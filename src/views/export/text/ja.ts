import type { ExportCatalogue } from './catalogue.ts';

export const ja: ExportCatalogue = {
  picture: '図',
  circles: '円',
  all: '表示中のすべて',
  fineness: 'PNG の解像度',
  preview: (title) => `図：${title}`,
  file: (kind) => `${kind} をダウンロード`,
  reopens:
    'どのファイルにも、この実験のアドレスが入っています。ファイルをこのページにドロップすると、同じ実験が開きます。',
  seed: (seed) => `シード ${seed}`,
  step: (step) => `ステップ ${step}`,
  gap: (degrees) => `隙間 ${degrees}°`,
  accuracy: (percent) => `正解率 ${percent} %`,
  failed: (reason) => `ファイルを作れませんでした：${reason}`,
};
