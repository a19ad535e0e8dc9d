/** The words of the list of keys. */
export interface PresenterCatalogue {
  title: string;
  /** The cap of the long key. */
  space: string;
  rows: Record<'play' | 'step' | 'rewind' | 'scrub' | 'loss' | 'knob' | 'fullScreen' | 'leave' | 'list', string>;
  note: string;
  /** The keys of a circle that has the focus. */
  walk: string;
  /** The switch of all of them. */
  isOn: string;
}
