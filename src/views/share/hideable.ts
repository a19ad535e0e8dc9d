/** The parts of the page that a shared link may leave out: those that a teacher or a blog has no use for. */
import type { ControlName } from '../../store/controls.ts';

export const HIDEABLE = [
  'header',
  'lessons',
  'loss',
  'margin',
  'scale',
  'timeline',
  'play',
  'step',
  'rewind',
  'seed',
  'speed',
  'setup',
  'expert',
  'numbers',
  'instruments',
  'status',
  'card',
  'key',
  'caption',
] as const satisfies readonly ControlName[];
