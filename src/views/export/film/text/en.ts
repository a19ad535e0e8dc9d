import type { FilmCatalogue } from './catalogue.ts';

export const en: FilmCatalogue = {
  kind: 'Format',
  size: 'Size in pixels',
  pixels: (width, height) => `${width} × ${height}`,
  framesPerSecond: 'Frames a second',
  seconds: 'Seconds',
  from: 'From step',
  to: 'To step',
  theme: 'Colours',
  themes: { light: 'light', dark: 'dark' },
  codec: (kind, codec) => `${kind} is encoded as ${codec} here.`,
  probing: 'Trying the encoders of this browser…',
  webmInstead: (codec) =>
    `This browser does not encode H.264 in this size, so it makes no MP4: you get WebM (${codec}).`,
  noVideo: 'This browser encodes no video in this size. GIF works everywhere.',
  colours: 'GIF has one palette of 255 colours for the whole film: soft ink shows in steps.',
  tooFew: 'Between these steps fewer than two pictures were kept: choose a longer part of the run.',
  make: (kind) => `Make ${kind}`,
  making: 'Making the film',
  progress: (done, frames) => `${done} of ${frames} frames`,
  cancel: 'Cancel',
  done: (kind, frames, megabytes) => `Done: ${kind}, ${frames} frames, ${megabytes} MB.`,
  note: 'Drawn from the pictures that were kept of this run; between them, dots glide as they do on the page. The last picture rests for a moment.',
};
