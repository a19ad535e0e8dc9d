/** Hands on what is shown: as a link that opens it, or as files. */
import { useState } from 'react';
import type { View } from '../../store/state.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { Later } from '../Later.tsx';
import { loadExport } from '../loadExport.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useLab, useLabState } from '../useLab.ts';
import { LinkPart } from './LinkPart.tsx';
import { addressOfShown, isRepeatable } from './shareLink.ts';
import type { ShareCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], ShareCatalogue>> = { en, ja };

const WAYS = ['link', 'files'] as const;

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const lab = useLab();
  const words = CATALOGUES[useLabState(({ view }) => view.language)];
  // What the dialog was opened on: a run that goes on does not move the link under the reader's hand.
  const [state] = useState(() => lab.store.getState());
  const [way, setWay] = useState<(typeof WAYS)[number]>('link');
  return (
    <Dialog title={words.title} size="page" onClose={onClose}>
      <Segmented
        label={words.title}
        isLabelHidden
        shape="inline"
        options={WAYS}
        names={words.ways}
        value={way}
        onChoose={setWay}
      />
      {way === 'link' ? (
        <LinkPart state={state} words={words} />
      ) : (
        <Later load={loadExport}>
          {({ Downloads }) => (
            <Downloads
              state={state}
              addressOf={(shown, step) => addressOfShown(document.URL, shown, step)}
              isRepeatable={isRepeatable(state)}
              copyWords={words}
            />
          )}
        </Later>
      )}
    </Dialog>
  );
}
