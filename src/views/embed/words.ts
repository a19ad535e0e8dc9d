/** What only a frame says. */
import type { View } from '../../store/state.ts';

interface EmbedWords {
  open: string;
  sandboxed: string;
  /** The still, and what becomes of it. */
  still: {
    /** @param run what is seen: not what the frame is set to */
    caption(run: { step: number; seed: number; scale: number; margin: number }): string;
    circle(loss: string, gap: string): string;
    gap: string;
    accuracy: string;
    play: string;
    again: string;
    fetching: string;
    unfetched: string;
  };
}

export const EMBED_WORDS: Readonly<Record<View['language'], EmbedWords>> = {
  en: {
    open: 'Open the experiment',
    sandboxed:
      'The page around this frame keeps it in a sandbox without an origin of its own, where this browser does not start what trains the network. The experiment runs on a page of its own:',
    still: {
      caption: ({ step, seed, scale, margin }) =>
        `A still, of a run made earlier: eight drawn people after ${step} steps, seed ${seed}, s = ${scale}, ArcFace with m = ${margin}. Play trains anew, on your device, with this frame’s own settings.`,
      circle: (loss, gap) => `${loss}: eight classes on the unit circle, the smallest gap between two of them ${gap}`,
      gap: 'gap',
      accuracy: 'accuracy',
      play: 'Play',
      again: 'Try again',
      fetching: 'Fetching the experiment.',
      unfetched: 'The experiment could not be fetched. Check the connection, then try again.',
    },
  },
  ja: {
    open: '実験のページを開く',
    sandboxed:
      'このフレームは、埋め込み元のページによって、独自のオリジンを持たないサンドボックスに置かれています。このブラウザーは、そこでは学習の処理を起動できません。実験は次のページで動かせます。',
    still: {
      caption: ({ step, seed, scale, margin }) =>
        `前もって学習した結果の静止画です（描いた 8 人、${step} ステップ、シード ${seed}、s = ${scale}、ArcFace は m = ${margin}）。「再生」を押すと、この枠の設定で、お使いの端末が一から学習します。`,
      circle: (loss, gap) => `${loss}：単位円上の八つのクラス。隣どうしの最小の隙間は ${gap}`,
      gap: '隙間',
      accuracy: '正解率',
      play: '再生',
      again: 'もう一度試す',
      fetching: '実験を読み込んでいます。',
      unfetched: '実験を読み込めませんでした。接続を確かめて、もう一度試してください。',
    },
  },
};
