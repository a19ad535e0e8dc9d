/** The drawer of the instruments, which are fetched when it is first opened. */
import type { SyntheticEvent } from 'react';
import type { View } from '../../store/state.ts';
import { Later } from '../Later.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './drawer.module.css';

/** The instruments and their words; here, since an instrument may fetch a part of its own as this does. */
export const loadInstruments = () => import('../instruments/instruments.ts');

/** What a reader sees who opens the drawer. */
const FIRST: View['instruments'] = ['curves'];

export function Instruments() {
  const lab = useLab();
  const { text } = useWords();
  const isOpen = useLabState((state) => state.view.instruments.length > 0);
  const toggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (currentTarget.open !== isOpen) lab.setView({ instruments: currentTarget.open ? FIRST : [] });
  };
  return (
    <details className={styles.drawer} data-of-run open={isOpen} onToggle={toggle}>
      <summary>{text.instruments.label}</summary>
      {isOpen && <Later load={loadInstruments}>{({ Panel }) => <Panel />}</Later>}
    </details>
  );
}
