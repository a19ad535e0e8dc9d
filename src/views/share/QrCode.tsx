/** A link as a picture that a phone's camera reads: dark on light whatever the theme, with the free margin that it needs. */
import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './share.module.css';

/** Free modules around, as the standard asks for. */
const MARGIN = 4;

export function QrCode({ link, label }: { link: string; label: string }) {
  const { size, path } = useMemo(() => drawn(link), [link]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(link: string): { size: number; path: string } {
  const { data, size } = encode(link, { border: MARGIN });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
