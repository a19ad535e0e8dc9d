/** The page: the circle and its caption, the controls, the numbers. It lays out; the parts do the rest. */
import { useMemo, useRef, useState } from 'react';
import type { Lab } from '../store/state.ts';
import styles from './app.module.css';
import { Under } from './circle/Under.tsx';
import { createFrameMeter } from './frameMeter.ts';
import { Hideable } from './Hideable.tsx';
import { Caption } from './parts/Caption.tsx';
import { Expert } from './parts/Expert.tsx';
import { Header } from './parts/Header.tsx';
import { LossSwitch } from './parts/LossSwitch.tsx';
import { MarginSlider } from './parts/MarginSlider.tsx';
import { Notices } from './parts/Notices.tsx';
import { Numbers } from './parts/Numbers.tsx';
import { PlayRow } from './parts/PlayRow.tsx';
import { ScaleSlider } from './parts/ScaleSlider.tsx';
import { Setup } from './parts/Setup.tsx';
import { Stage } from './parts/Stage.tsx';
import { StatusStrip } from './parts/StatusStrip.tsx';
import { UploadDoor } from './parts/UploadDoor.tsx';
import { FrameMeterContext } from './useFrameMeter.ts';
import { LabContext, useLabState } from './useLab.ts';
import { usePageColour } from './usePageColour.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTheme } from './useTheme.ts';
import { type Dropped, UploadsContext, useFileDrop } from './useUploads.ts';

export function App({ lab, ownsPage }: { lab: Lab; ownsPage: boolean }) {
  const [meter] = useState(createFrameMeter);
  return (
    <LabContext value={lab}>
      <FrameMeterContext value={meter}>
        <Page lab={lab} ownsPage={ownsPage} />
      </FrameMeterContext>
    </LabContext>
  );
}

function Page({ lab, ownsPage }: { lab: Lab; ownsPage: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const language = useLabState((state) => state.view.language);
  const theme = useTheme(useLabState((state) => state.view.theme));
  useShortcuts(lab, root, ownsPage);
  usePageColour(root, theme, ownsPage);
  const [dropped, setDropped] = useState<Dropped[] | null>(null);
  const uploads = useMemo(() => ({ open: (dropped: Dropped[] = []) => setDropped(dropped) }), []);
  const isOver = useFileDrop(root, ownsPage, uploads.open);
  return (
    <div
      ref={root}
      className={styles.app}
      data-arclab
      data-theme={theme}
      data-page={ownsPage}
      data-dropping={isOver}
      lang={language}
    >
      <UploadsContext value={uploads}>
        <div className={styles.page}>
          <Hideable name="header">
            <Header />
          </Hideable>
          <main className={styles.main}>
            <div className={styles.picture}>
              <Stage />
              <Under />
              <Hideable name="status">
                <StatusStrip />
              </Hideable>
            </div>
            <div className={styles.controls}>
              <div className={styles.knobs}>
                <PlayRow />
                <Hideable name="loss">
                  <LossSwitch />
                </Hideable>
                <Hideable name="margin">
                  <MarginSlider />
                </Hideable>
                <Hideable name="scale">
                  <ScaleSlider />
                </Hideable>
              </div>
              <Hideable name="numbers">
                <Numbers />
              </Hideable>
              <div>
                <Hideable name="setup">
                  <Setup />
                </Hideable>
                <Hideable name="expert">
                  <Expert />
                </Hideable>
              </div>
            </div>
            <Hideable name="caption">
              <Caption />
            </Hideable>
          </main>
        </div>
        <Notices />
        <UploadDoor dropped={dropped} onClose={() => setDropped(null)} />
      </UploadsContext>
    </div>
  );
}
