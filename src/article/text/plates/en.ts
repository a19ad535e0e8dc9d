import type { PlatesText } from './catalogue.ts';

export const en: PlatesText = {
  name: (number) => `Plate ${number}`,
  captions: {
    circles:
      'Figure 3, repeated here: the same eight people after {#step} steps from one start (seed {#seed}, {s} = {#s}), on the left under Norm-Softmax, on the right under ArcFace with {m} = {#m}. The number is the smallest gap between two neighbours, {#gap.0}° and {#gap.1}°. Of the held-out pictures {#accuracy.0}\u00a0% and {#accuracy.1}\u00a0% are nearest to their own centre: what the margin changes is the room between people.',
    pull: 'How hard each loss pulls a picture towards its own centre, on the way from there to a neighbour’s, at {s} = {#s}. Norm-Softmax has stopped pulling {#stops.0}° from the centre; ArcFace with {m} = {#m} goes on to within {#stops.1}° of it. Thin lines are the other losses.',
    pipeline:
      'Figure 2 with its numbers, for one picture of person {#label} after {#step} steps under ArcFace. The picture stands {#theta}° from its own centre; {m} = {#m} makes {#psi} of a cosine of {#cosine}, {s} = {#s} a logit of {#logit}, and the loss is {#loss}. Dashed bars are the logits without the margin.',
    sweep:
      'One start, {#step} steps, and nothing different but {m}: the smallest gap between neighbours is {#gap.0}° without a margin and {#gap.5}° with {m} = {#m}. The shaded pull ends ever nearer to the centres.',
    curves:
      'Figure 4 (b), for the circles of this page: the target logit over the scale, and on the two thick lines the training pictures where they have come to. Half of them are within {#median.0}° of their centre under Norm-Softmax, and within {#median.1}° under ArcFace.',
    margins:
      'Figure 5 with pictures that were not trained on: the angle to the own centre against the angle to the nearest other. Above the diagonal the nearest centre is the own. Under ArcFace the grey strip of {m} = {#m} is to be kept free as well; {#inside.1}\u00a0% of the pictures that are drawn have not got beyond it.',
  },
  alt: {
    pull: 'Curves of the pull over the angle from the own centre to the neighbour’s. The dashed one of Norm-Softmax stays at nothing up to {#stops.0}° and rises near the boundary; that of ArcFace rises from {#stops.1}° on.',
    pipeline:
      'From a drawn face to its loss: the feature and its direction, the cosine {#cosine}, the angle {#theta}°, {#psi} with the margin on it, the logit {#logit}, the probability {#probability} and the loss {#loss}; a circle with the centres of all classes; and a table of every class’s angle, cosine and logits.',
    curves:
      'Target logit over the angle to the own centre, from 0° to 180°, falling, a line for each loss. Norm-Softmax is the cosine; ArcFace lies below it by its shift, and jumps down near the end. The pictures sit at the upper left ends of both.',
    margins:
      'Two planes of two angles. Under Norm-Softmax the pictures reach down to the diagonal; under ArcFace they stand above a grey strip of one width along it.',
  },
  circle: (loss, m, gap) =>
    `Eight people on a circle after training under ${loss}${m ? ` with m = ${m}` : ''}: the smallest gap between neighbours is ${gap}°.`,
  open: 'Open this run',
};
