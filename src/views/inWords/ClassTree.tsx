/** The tree of one circle, walked by arrow keys: one stop of the Tab key, each place an element of its own that has the focus.
 *  What it says is seen on the circle too. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Mark } from '../circle/paint.ts';
import { useLab, useLabState } from '../useLab.ts';
import { groundOf } from './ground.ts';
import { markOf } from './mark.ts';
import { sayPlace } from './say.ts';
import { symbolOf } from './symbolOf.ts';
import { TreeItem } from './TreeItem.tsx';
import { type Classes, useClasses } from './useClasses.ts';
import { useSpeech } from './useSpeech.ts';
import { afterKey, isSamePlace, type Part, type Place, placeIn, START } from './walk.ts';

interface ClassTreeProps {
  lane: number;
  /** Of the circle. */
  name: string;
  label: string;
  className: string;
  /** It takes the place of what had the focus. */
  hasFocus: boolean;
  /** What was pressed there before. */
  pressed: readonly string[];
  onMark: (mark: Mark | null) => void;
}

export function ClassTree(props: ClassTreeProps) {
  const classes = useClasses(props.lane);
  const { label, className } = props;
  if (classes) return <Tree {...props} classes={classes} />;
  // Before the first picture there is nothing in it.
  return (
    <div role="tree" aria-label={label} className={className}>
      <TreeItem words={label} isHere />
    </div>
  );
}

function Tree({ name, label, className, hasFocus, pressed, onMark, classes }: ClassTreeProps & { classes: Classes }) {
  const lab = useLab();
  const speech = useSpeech();
  const pinned = useLabState((state) => state.pinned);
  const here = useRef<HTMLDivElement>(null);
  const isWalking = useRef(hasFocus);
  const hintId = useId();
  const [isFocused, setIsFocused] = useState(hasFocus);
  const { facts, snapshot, people } = classes;
  const ground = groundOf(facts, snapshot, people.labels);
  const [chosen, setChosen] = useState(() =>
    pressed.reduce((from: Place, key) => afterKey(key, from, ground) ?? from, START),
  );
  const at = placeIn(chosen, ground);
  const next = at.level === 'circle' ? undefined : facts.find((its) => its.label === at.label)?.next?.label;
  const key = JSON.stringify(at);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place, of which there is a new object each time
  useLayoutEffect(() => {
    if (isWalking.current) here.current?.focus();
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => {
    if (!isFocused) return;
    onMark(markOf(at, next));
    lab.single(at.level === 'circle' ? null : at.label);
    const isOfWorst = at.level === 'part' && (at.part === 'worst' || at.part === 'rival');
    lab.hover(at.level === 'sample' ? at.sample : isOfWorst ? ground.worst(at.label) : null);
    return () => {
      onMark(null);
      lab.single(null);
      lab.hover(null);
    };
  }, [key, next, isFocused, onMark, lab]);

  const go = (to: Place) => {
    if (isSamePlace(to, at) && at.level === 'sample') lab.pin(pinned === at.sample ? null : at.sample);
    isWalking.current = true;
    setChosen(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Escape lets a pinned sample go first (useEscape.ts).
    if (event.key === 'Escape' && pinned !== null) return;
    const to = afterKey(event.key, at, ground);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' || !isSamePlace(to, at)) go(to);
  };
  const item = (place: Place, isOpen?: boolean, children?: ReactNode) => (
    <TreeItem
      key={JSON.stringify(place)}
      ref={isSamePlace(place, at) ? here : null}
      words={sayPlace(place, name, classes, pinned, speech)}
      isHere={isSamePlace(place, at)}
      symbol={symbolOf(place, pinned === null ? null : people.labels[pinned])}
      isOpen={isOpen}
      hintId={place.level === 'circle' ? hintId : undefined}
      onFocus={() => setChosen(place)}
      onOpen={() => go(afterKey('Enter', place, ground) ?? place)}
    >
      {isOpen && children}
    </TreeItem>
  );
  const isIn = (its: number, part?: Part) =>
    at.level !== 'circle' &&
    at.label === its &&
    (part ? at.level === 'sample' && part === 'worst' : at.level !== 'class');
  return (
    <div
      role="tree"
      aria-orientation="horizontal"
      aria-label={label}
      className={className}
      onKeyDown={press}
      onFocus={() => setIsFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        isWalking.current = false;
        setIsFocused(false);
      }}
    >
      {item(
        START,
        at.level !== 'circle',
        ground.labels.map((its) =>
          item(
            { level: 'class', label: its },
            isIn(its),
            ground
              .parts(its)
              .map((part) =>
                item(
                  { level: 'part', label: its, part },
                  part === 'worst' ? isIn(its, part) : undefined,
                  at.level === 'sample' && item(at),
                ),
              ),
          ),
        ),
      )}
      <p id={hintId} hidden>
        {speech.words.instructions}
      </p>
    </div>
  );
}
