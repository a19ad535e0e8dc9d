/** One photo as it is cropped, small; a click opens it. Its picture is asked for when it comes into view. */
import { useEffect, useRef, useState } from 'react';
import type { PhotoSummary } from '../../store/uploads.ts';
import { useLab } from '../useLab.ts';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
import { useUploadWords } from './useUploadWords.ts';

interface ThumbProps {
  /** Whose photo it is, and which of them. */
  identity: PhotoSummary['identities'][number];
  place: number;
  onOpen: () => void;
}

export function Thumb({ identity, place, onOpen }: ThumbProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isSeen = useSeen(button);
  const shown = identity.photos[place];

  // A crop by hand gives the photo another picture, and a new `identity` says so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    if (!isSeen) return;
    let isCurrent = true;
    void lab.uploadPicture(shown.id, false).then(({ picture }) => {
      if (!isCurrent || !picture || !canvas.current) return;
      const { width, height, rgba } = picture;
      canvas.current.width = width;
      canvas.current.height = height;
      canvas.current.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
    });
    return () => {
      isCurrent = false;
    };
  }, [lab, identity, shown.id, isSeen]);

  const mark = words.photo.marks[shown.found];
  const found = words.photo.found[shown.found];
  return (
    <button
      ref={button}
      className={styles.thumb}
      type="button"
      title={`${shown.name}\n${found}`}
      aria-label={words.photo.alt(measures.count(place + 1), shorten(identity.name), shorten(shown.name), found)}
      onClick={onOpen}
    >
      <canvas ref={canvas} />
      {mark && <span className={styles.found}>{mark}</span>}
    </button>
  );
}

/** Whether an element was ever in view. */
function useSeen(element: React.RefObject<Element | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setIsSeen(true);
        observer.disconnect();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isSeen;
}
