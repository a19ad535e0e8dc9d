/** Every number that the article takes from somebody's paper: what is claimed, by whom, where. The text prints them by name and
 *  holds no other figure. */
import type { ReferenceId } from './references.ts';

export interface Fact {
  readonly value: number;
  readonly unit?: '°' | '%';
  readonly source: ReferenceId;
  /** The place in it. */
  readonly at: string;
}

const arcface = (value: number, at: string, unit?: Fact['unit']): Fact => ({
  value,
  at,
  source: 'deng2019',
  ...(unit && { unit }),
});

export const FACTS = {
  'toy.identities': arcface(8, 'Figure 3'),
  'toy.images': arcface(1500, 'the text of Figure 3'),
  'toy.dimensions': arcface(2, 'the text of Figure 3'),
  'faces.dimensions': arcface(512, 'experimental settings'),
  'faces.s': arcface(64, 'experimental settings'),
  'faces.m': arcface(0.5, 'experimental settings'),
  'faces.m.least': arcface(0.4, 'Table 2'),
  'faces.m.most': arcface(0.55, 'Table 2'),
  'start.angle': arcface(90, 'Figure 4 (a)', '°'),
  'end.angle': arcface(30, 'Figure 4 (a)', '°'),
  'lfw.arcface': arcface(99.53, 'Table 2', '%'),
  'lfw.cosface': arcface(99.51, 'Table 2', '%'),
  'lfw.softmax': arcface(99.08, 'Table 2', '%'),
  'lfw.norm-softmax': arcface(98.56, 'Table 2', '%'),
  'agedb.arcface': arcface(95.15, 'Table 2', '%'),
  'agedb.cosface': arcface(94.56, 'Table 2', '%'),
  'agedb.softmax': arcface(92.33, 'Table 2', '%'),
  'agedb.norm-softmax': arcface(88.72, 'Table 2', '%'),
  'w-ec.arcface': arcface(14.29, 'Table 3', '°'),
  'w-ec.intra-loss': arcface(8.83, 'Table 3', '°'),
  'w-ec.norm-softmax': arcface(44.26, 'Table 3', '°'),
  'w-inter.arcface': arcface(71.61, 'Table 3', '°'),
  'w-inter.intra-loss': arcface(31.34, 'Table 3', '°'),
  'sphere.m1': arcface(1.35, 'Figure 4 (b)'),
  'curves.from': arcface(20, 'Figure 4 (b)', '°'),
  'curves.to': arcface(100, 'Figure 4 (b)', '°'),
  'cos.m3': arcface(0.35, 'Figure 4 (b)'),
  'cosface.toy.identities': { value: 8, source: 'wang2018', at: 'Figure 4' },
  'cosface.toy.bound': { value: 0.29, source: 'wang2018', at: 'its bound in two dimensions, for eight classes' },
  'cosface.toy.most': { value: 0.2, source: 'wang2018', at: 'Figure 4' },
  'sphere.m': arcface(4, 'Figure 4 (b)'),
  'adacos.identities': { value: 2.75, source: 'zhang2019', at: 'its fixed scale, √2·ln(C − 1), for eight classes' },
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof FACTS;
