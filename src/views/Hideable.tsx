/** Shows its children unless this page hides the control of that name. */
import type { ReactNode } from 'react';
import type { ControlName } from '../store/controls.ts';
import { useLabState } from './useLab.ts';

export function Hideable({ name, children }: { name: ControlName; children: ReactNode }) {
  return useLabState((state) => state.view.hide.includes(name)) ? null : children;
}
