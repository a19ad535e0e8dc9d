/** The circle's words. The page picks a language; the circle never does. */

import { shortName } from '../../core/shortName.ts';
import { identityMark } from '../palette.ts';

export interface CircleText {
  /** What the drawing is, for those who hear the page. */
  name: string;
  instructions: string;
  identity: (mark: string) => string;
  /** An identity that has a name. */
  named: (mark: string, name: string) => string;
  /** A sample that is no picture. */
  row: (row: string) => string;
  theta: string;
  cosine: string;
  targetLogit: string;
  loss: string;
  nearestCentre: string;
  own: string;
  pinned: string;
  picture: (who: string) => string;
  /** Under one class mean's triangle. */
  mean: string;
  /** Beside the bracket on the drawing; whole degrees. */
  gap: (degrees: number) => string;
  overlap: (degrees: number) => string;
  /** Spoken now and then. `degrees` is the smallest gap; negative is an overlap. */
  summary: (separated: number, identities: number, degrees: number) => string;
  /** Spoken when the keyboard moves to a sample. */
  sample: (who: string, theta: string, loss: string) => string;
}

/** Who wears a label. */
export function whoIs(label: number, names: readonly string[] | null | undefined, text: CircleText): string {
  const mark = identityMark(label);
  return names ? text.named(mark, shortName(names[label])) : text.identity(mark);
}

export const circleText: Record<'en' | 'ja', CircleText> = {
  en: {
    name: 'Embeddings and class centres on the unit circle',
    instructions:
      'Left and right arrows move along the arc from sample to sample, up and down from identity to identity. Enter pins a sample, Escape lets it go.',
    identity: (mark) => `Identity ${mark}`,
    named: (mark, name) => `${mark} · ${name}`,
    row: (row) => `row ${row}`,
    theta: 'θ to own centre',
    cosine: 'cos θ',
    targetLogit: 'target logit',
    loss: 'loss',
    nearestCentre: 'nearest centre',
    own: 'own',
    pinned: 'pinned',
    picture: (who) => `A training image: ${who}`,
    mean: 'mean',
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `overlap ${degrees}°`,
    summary: (separated, identities, degrees) =>
      degrees >= 0
        ? `${separated} of ${identities} separated, smallest gap ${degrees}°`
        : `${separated} of ${identities} separated, largest overlap ${-degrees}°`,
    sample: (who, theta, loss) => `${who}, θ ${theta}, loss ${loss}`,
  },
  ja: {
    name: '単位円上の埋め込みとクラス中心',
    instructions:
      '左右の矢印キーで円弧に沿ってサンプルを、上下の矢印キーで人物を移動します。Enter で固定、Escape で解除します。',
    identity: (mark) => `人物 ${mark}`,
    named: (mark, name) => `${mark}・${name}`,
    row: (row) => `${row} 行目`,
    theta: '自クラス中心との θ',
    cosine: 'cos θ',
    targetLogit: '正解クラスのロジット',
    loss: '損失',
    nearestCentre: '最近傍の中心',
    own: '自クラス',
    pinned: '固定中',
    picture: (who) => `学習画像：${who}`,
    mean: '平均',
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `重なり ${degrees}°`,
    summary: (separated, identities, degrees) =>
      degrees >= 0
        ? `${identities} 人中 ${separated} 人が分離、最小の隙間 ${degrees}°`
        : `${identities} 人中 ${separated} 人が分離、最大の重なり ${-degrees}°`,
    sample: (who, theta, loss) => `${who}、θ ${theta}、損失 ${loss}`,
  },
};
