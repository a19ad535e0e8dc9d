import type { FilmCatalogue } from './catalogue.ts';

export const ja: FilmCatalogue = {
  kind: '形式',
  size: '画素数',
  pixels: (width, height) => `${width} × ${height}`,
  framesPerSecond: '毎秒フレーム数',
  seconds: '秒数',
  from: '開始ステップ',
  to: '終了ステップ',
  theme: '配色',
  themes: { light: 'ライト', dark: 'ダーク' },
  codec: (kind, codec) => `ここでは ${kind} を ${codec} で符号化します。`,
  probing: 'このブラウザーのエンコーダーを試しています…',
  webmInstead: (codec) =>
    `このブラウザーはこの画素数の H.264 を符号化できず、MP4 を作れません。代わりに WebM（${codec}）になります。`,
  noVideo: 'このブラウザーはこの画素数の動画を符号化できません。GIF はどこでも作れます。',
  colours: 'GIF は動画全体で 255 色です。淡い色の濃淡は段になって見えます。',
  tooFew: 'この範囲に残っている図が 2 枚未満です。範囲を広げてください。',
  make: (kind) => `${kind} を作る`,
  making: '動画を作っています',
  progress: (done, frames) => `${frames} フレーム中 ${done}`,
  cancel: '中止',
  done: (kind, frames, megabytes) => `完了：${kind}、${frames} フレーム、${megabytes} MB。`,
  note: 'この実行で保存された図から描きます。図と図のあいだの点は、ページと同じように滑らかに動きます。最後の図は少しのあいだ静止します。',
};
