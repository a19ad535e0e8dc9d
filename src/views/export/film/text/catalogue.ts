/** The words of making a film. */
export interface FilmCatalogue {
  kind: string;
  size: string;
  pixels: (width: string, height: string) => string;
  framesPerSecond: string;
  seconds: string;
  from: string;
  to: string;
  theme: string;
  themes: Record<'light' | 'dark', string>;
  /** @param codec such as 'H.264' */
  codec: (kind: string, codec: string) => string;
  probing: string;
  /** Where there is no H.264. */
  webmInstead: (codec: string) => string;
  noVideo: string;
  /** Of GIF. */
  colours: string;
  tooFew: string;
  make: (kind: string) => string;
  making: string;
  progress: (done: string, frames: string) => string;
  cancel: string;
  /** @param kind with its codec, where it has one */
  done: (kind: string, frames: string, megabytes: string) => string;
  note: string;
}
