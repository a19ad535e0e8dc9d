/** What the tabs of this page, and its labs, tell each other about the one set that the browser keeps. */

/** The set that was kept is forgotten; or another one is kept now. */
export type News = 'forgotten' | 'changed';

export interface Tabs {
  /** Tells all the others. */
  tell(news: News): void;
  /** Hears the others, but not itself. */
  listen(hear: (news: News) => void): void;
  close(): void;
}

const CHANNEL = 'arclab-uploads';

export function openTabs(): Tabs {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (news) => channel.postMessage(news),
    listen(hear) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === 'forgotten' || data === 'changed') hear(data);
      };
    },
    close: () => channel.close(),
  };
}
