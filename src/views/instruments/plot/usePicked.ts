/** The samples that stand for all, chosen once a run: their indices, and whose they are. */
import { useMemo } from 'react';
import { pickEvenly } from '../../../core/samples.ts';
import { useLabState } from '../../useLab.ts';

export interface Picked {
  readonly samples: readonly number[];
  readonly labels: ArrayLike<number>;
  readonly identities: number;
}

export function usePicked(most: number): Picked {
  const people = useLabState((state) => state.people);
  return useMemo(() => {
    if (!people) return { samples: [], labels: [], identities: 0 };
    const { labels, identities } = people;
    return { samples: pickEvenly(labels, identities, most), labels, identities };
  }, [people, most]);
}
