/** The page: two circles and their caption, what moves them, the drawers. It lays out; the parts do the rest. */
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { hasMargin, isOfTriplets } from '../core/losses/force.ts';
import { settledForce } from '../core/schedule.ts';
import { isWall } from '../store/lanes.ts';
import type { Lab } from '../store/state.ts';
import styles from './app.module.css';
import { Key } from './circle/Key.tsx';
import { circleText } from './circle/text.ts';
import { createFrameMeter } from './frameMeter.ts';
import { Hideable } from './Hideable.tsx';
import { HomeContext } from './home.ts';
import { Later } from './Later.tsx';
import { loadNumbers, loadPresenter, loadSettings, loadStill } from './loadParts.ts';
import { Caption } from './parts/Caption.tsx';
import { Drawer } from './parts/Drawer.tsx';
import { Header } from './parts/Header.tsx';
import { Instruments } from './parts/Instruments.tsx';
import { LazyUploadPanel } from './parts/LazyUploadPanel.tsx';
import { Lesson, Tour } from './parts/Lessons.tsx';
import { Notices } from './parts/Notices.tsx';
import { AtHand } from './parts/Pane.tsx';
import { Panes, PointedCard } from './parts/Panes.tsx';
import { PlayRow } from './parts/PlayRow.tsx';
import { ScaleLink } from './parts/ScaleLink.tsx';
import { ScaleSlider } from './parts/ScaleSlider.tsx';
import { Spoken } from './parts/Spoken.tsx';
import { StatusStrip } from './parts/StatusStrip.tsx';
import { Timeline } from './parts/Timeline.tsx';
import { LOSSES_BY_DIGIT } from './shortcuts.ts';
import { takeDropped } from './takeDropped.ts';
import { useFileDrop } from './useFileDrop.ts';
import { FrameMeterContext } from './useFrameMeter.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useHasRoom } from './useHasRoom.ts';
import { LabContext, useLabState, useWords } from './useLab.ts';
import { usePageColour } from './usePageColour.ts';
import { useShortcuts } from './useShortcuts.ts';
import { RoomContext } from './useShownLanes.ts';
import { useStillness } from './useStillness.ts';
import { useTheme } from './useTheme.ts';
import { type Dropped, droppedOf, UploadsContext } from './useUploads.ts';

interface AppProps {
  lab: Lab;
  ownsPage: boolean;
  /** The folder of the lab's own files, where it is part of a page that has main content of its own. */
  home: string | undefined;
  /** What says that there is a newer page. */
  newer?: ReactNode;
  /** Below the figure, where the element is not the whole page: what leads to that. */
  wayOut?: ReactNode;
}

export function App(props: AppProps) {
  const [meter] = useState(createFrameMeter);
  return (
    <LabContext value={props.lab}>
      <HomeContext value={props.home ?? './'}>
        <FrameMeterContext value={meter}>
          <Page {...props} />
        </FrameMeterContext>
      </HomeContext>
    </LabContext>
  );
}

function Page({ lab, ownsPage, home, newer, wayOut }: AppProps) {
  const Main = home ? 'div' : 'main';
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const hasRoom = useHasRoom(main, ownsPage);
  const { text } = useWords();
  const isOfWall = useLabState(isWall);
  const isScaleLinked = useLabState((state) => state.view.isScaleLinked);
  const isWithMargin = useLabState(({ lanes }) => lanes.some(({ knobs }) => hasMargin(settledForce(knobs))));
  const isWithClassCentres = useLabState(({ lanes }) => lanes.some(({ snapshot }) => Boolean(snapshot?.classCentres)));
  const isWithVisitor = useLabState(({ openSet }) => Boolean(openSet?.shot?.lanes[0].visitor));
  const isWithMeans = useLabState(({ lanes }) => lanes.some(({ knobs }) => isOfTriplets(knobs)));
  const language = useLabState((state) => state.view.language);
  const isStill = useStillness();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const { isFull, toggle: toggleFull } = useFullScreen(root, ownsPage);
  const [isListing, setIsListing] = useState(false);
  const screen = useMemo(
    () => ({ hasRoom, isFull, toggleFull, showKeys: () => setIsListing(true) }),
    [hasRoom, isFull, toggleFull],
  );
  useShortcuts(lab, root, ownsPage, screen);
  usePageColour(root, theme, ownsPage);
  const [dropped, setDropped] = useState<Dropped[] | null>(null);
  const uploads = useMemo(() => ({ open: (dropped: Dropped[] = []) => setDropped(dropped) }), []);
  const take = useCallback(
    (files: DataTransfer) => void takeDropped(lab, droppedOf(files), uploads.open),
    [lab, uploads],
  );
  const isOver = useFileDrop(root, ownsPage ? 'page' : 'nowhere', take);
  return (
    <div
      ref={root}
      className={styles.app}
      data-arclab
      data-theme={theme}
      data-page={ownsPage}
      data-full-screen={isFull}
      data-dropping={isOver}
      lang={language}
    >
      <UploadsContext value={uploads}>
        <Spoken>
          <div className={styles.page}>
            {ownsPage && (
              <Hideable name="header">
                <Header isFull={isFull} onFull={toggleFull} onKeys={screen.showKeys} />
              </Hideable>
            )}
            <Lesson />
            <RoomContext value={hasRoom}>
              <Main ref={main} className={styles.main}>
                <Panes isFull={isFull} />
                <div className={styles.band}>
                  <Hideable name="timeline">
                    <Timeline />
                  </Hideable>
                  <PlayRow />
                  <div className={styles.strip}>
                    {isStill && <Later load={loadStill}>{({ Still }) => <Still />}</Later>}
                    <Hideable name="status">
                      <StatusStrip />
                    </Hideable>
                  </div>
                  <div className={styles.scale}>
                    {isScaleLinked && (
                      <Hideable name="scale">
                        <ScaleSlider />
                      </Hideable>
                    )}
                    <Hideable name="scale">
                      <ScaleLink />
                    </Hideable>
                  </div>
                  {isOfWall && <AtHand />}
                </div>
                <div className={styles.drawers}>
                  <Hideable name="setup">
                    <Drawer label={text.setup.label} isOfRun>
                      <Later load={loadSettings}>{({ Setup }) => <Setup />}</Later>
                    </Drawer>
                  </Hideable>
                  <Hideable name="expert">
                    <Drawer label={text.expert.label} isOfRun>
                      <Later load={loadSettings}>{({ Expert }) => <Expert />}</Later>
                    </Drawer>
                  </Hideable>
                  <Hideable name="numbers">
                    <Drawer label={text.numbers.label}>
                      <Later load={loadNumbers}>{({ Numbers }) => <Numbers />}</Later>
                    </Drawer>
                  </Hideable>
                  <Hideable name="instruments">
                    <Instruments />
                  </Hideable>
                </div>
                <PointedCard />
                <Hideable name="key">
                  <Key
                    text={circleText[language]}
                    drawn={{ pointed: isWithMargin, classCentre: isWithClassCentres, visitor: isWithVisitor }}
                    hasMeans={isWithMeans}
                  />
                </Hideable>
                <Hideable name="caption">
                  <Caption />
                </Hideable>
              </Main>
            </RoomContext>
            {wayOut}
            <Tour />
          </div>
          <Notices />
          {newer}
          {isListing && (
            <Later load={loadPresenter}>
              {({ KeysDialog }) => <KeysDialog losses={LOSSES_BY_DIGIT} onClose={() => setIsListing(false)} />}
            </Later>
          )}
          <LazyUploadPanel dropped={dropped} onClose={() => setDropped(null)} />
        </Spoken>
      </UploadsContext>
    </div>
  );
}
