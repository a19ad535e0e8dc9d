/** What is said where the circles stand still, in both languages. */

export interface StillCatalogue {
  why: string;
  /** @param shown the step of the picture */
  progress: (step: string, steps: string, shown: string) => string;
  show: string;
}

export const en: StillCatalogue = {
  why: 'Your system asks for less motion: the circles stand still in training and show the end.',
  progress: (step, steps, shown) => `Training, step ${step} of ${steps}. The circles stand still at step ${shown}.`,
  show: 'Show now',
};

export const ja: StillCatalogue = {
  why: '視差効果を減らす設定のため、学習中は円を動かさず、終わりの図を表示します。',
  progress: (step, steps, shown) => `学習中：${steps} ステップ中 ${step}。円はステップ ${shown} のまま止めています。`,
  show: '今の図を表示',
};
