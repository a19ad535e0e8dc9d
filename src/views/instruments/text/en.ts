import type { InstrumentCatalogue } from './catalogue.ts';

export const en: InstrumentCatalogue = {
  choose: 'Instruments',
  of: {
    curves: {
      name: 'Target logit',
      about:
        'Figure 4b, live: the own class’s logit over its radius, ψ(_θ_), of every loss at the values chosen for it. The thick lines are the tables that train the two circles; the ticks below are the held-out pictures at their _θ_.',
    },
  },
  curves: {
    axis: 'target logit / radius',
    drawing: (lanes) => `Target logit curves over θ from 0 to 180 degrees. ${lanes.join('; ')}.`,
    at: (name, degrees, value) => `${name}: ${value} at ${degrees} degrees`,
    batch: 'held-out pictures',
  },
};
