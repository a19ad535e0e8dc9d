/** What only a frame says. */
import type { View } from '../../store/state.ts';

interface EmbedWords {
  open: string;
  sandboxed: string;
}

export const EMBED_WORDS: Readonly<Record<View['language'], EmbedWords>> = {
  en: {
    open: 'Open the experiment',
    sandboxed:
      'The page around this frame keeps it in a sandbox without an origin of its own, where a browser does not start what trains the network. The experiment runs on a page of its own:',
  },
  ja: {
    open: '実験のページを開く',
    sandboxed:
      'このフレームは、埋め込み元のページによって、独自のオリジンを持たないサンドボックスに置かれています。そこではブラウザーが学習の処理を起動できません。実験は次のページで動かせます。',
  },
};
