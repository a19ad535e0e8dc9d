/** The circle in words, in English. */
import type { InWordsCatalogue } from './catalogue.ts';

export const en: InWordsCatalogue = {
  clock: (hour) => `${hour} o’clock`,
  gap: (to, degrees) => `gap to ${to}: ${degrees}°`,
  overlap: (with_, degrees) => `overlaps ${with_} by ${degrees}°`,
  mixed: (with_) => `mixed with ${with_}`,
  circle: (name, classes, apart, gap) => `${name}: ${classes} classes, ${apart} apart, smallest gap ${gap}`,
  circleMixed: (name, classes) => `${name}: ${classes} classes, mixed`,
  circleUnmeasured: (name, classes) => `${name}: ${classes} classes`,
  class: (who, direction, gap) => `${who} at ${direction}${gap && `, ${gap}`}`,
  centre: (direction, aside) =>
    `class centre W at ${direction}${aside === null ? '' : `, ${aside}° from the class’s mean`}`,
  mean: (direction, spread) => `mean of the held-out samples at ${direction}, 90 % of them within ${spread}°`,
  worst: (theta, nearest) => `worst sample: θ ${theta}, nearest centre: ${nearest}`,
  rival: (who, theta) => `worst sample’s nearest rival: ${who}, θ ${theta}`,
  own: 'its own',
  sample: (who, theta, loss) => `${who}, θ ${theta}, loss ${loss}`,
  pinned: 'pinned',
  instructions:
    'Left and right go round the classes, Enter or down into one, Escape or up back out; from the worst sample on to the other samples, where Enter pins one.',
  table: {
    caption: (name, step) => `${name}, step ${step}`,
    columns: {
      class: 'Class',
      direction: 'Direction of _W_',
      gap: 'Gap, clockwise',
      spread: '90 % arc',
      aside: '_W_ to mean',
      accuracy: 'Accuracy',
      worst: 'Largest _θ:thetaY_',
    },
    scrolled: (name) => `Table of ${name}, scrolls sideways`,
    csv: 'Download CSV',
    csvHint: 'every embedding and centre behind these figures',
  },
};
