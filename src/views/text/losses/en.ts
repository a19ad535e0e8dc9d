/** The losses, their margins and s, in English. */
import type { LossCatalogue } from './catalogue.ts';

export const en = {
  loss: {
    label: 'Loss',
    runs: 'Run',
    withKnobs: (name, values) => `${name}, ${values.join(', ')}`,
    of: {
      softmax: { name: 'Softmax', meaning: 'logit w·x: angle and length both count; no margin, no scale' },
      'norm-softmax': { name: 'Norm-Softmax', meaning: 'logit s·cos θ: only the angle counts; ArcFace with m = 0' },
      arcface: { name: 'ArcFace', meaning: 'own logit s·cos(θ + m): θ is counted m larger' },
      cosface: { name: 'CosFace', meaning: 'own logit s·(cos θ − m): the cosine is counted m smaller' },
      sphereface: { name: 'SphereFace', meaning: 'own logit s·cos(mθ): θ is counted m times as large' },
      'a-softmax': { name: 'A-Softmax', meaning: 'own logit ‖x‖·(λ·cos θ + ψ(θ))/(1 + λ), ψ = cos(mθ) made to fall' },
      'centre-loss': {
        name: 'Centre loss',
        meaning: 'softmax, plus λ/2·‖x − c_y‖²: each face is drawn to its class’s running mean',
      },
      'intra-loss': { name: 'Intra-loss', meaning: 'Norm-Softmax, plus w/π·θ: each face is drawn to its own W' },
      'inter-loss': {
        name: 'Inter-loss',
        meaning: 'Norm-Softmax, less w/π of the mean angle between its W and the others’',
      },
      triplet: {
        name: 'Triplet',
        meaning: 'no W: a face is to be m nearer to its own class’s faces than to any other’s',
      },
      combined: { name: 'Combined', meaning: 'own logit s·(cos(m₁θ + m₂) − m₃)' },
      own: { name: 'Your curve', meaning: 'own logit s·ψ(θ): ψ as you draw it' },
    },
    drawn: { change: 'your curve', from: 'Start from', draw: 'Draw it' },
    guard: 'ArcFace past θ\u00a0=\u00a0π\u00a0−\u00a0m',
    guards: {
      taylor: 'cos θ − m sin m: jumps, falls on',
      mirror: '−2 − cos(θ + m): falls on',
      easy: 'cos θ past 90°: no margin',
      none: 'cos(θ + m): rises, pushes away',
      'straight-through': 'cos(θ + m), pulls as cos θ',
    },
  },
  beside: {
    centre: 'Each face is also drawn to its class’s running mean, in the plane; the pull drawn is softmax’s alone.',
    intra: 'w/π more pull towards a face’s own W, the same at every angle.',
    inter: 'The W push each other apart; on a face the pull is Norm-Softmax’s.',
    triplet: 'Faces are pulled by faces, so no pull is drawn; the lines are class means.',
  },
  triplets: (faces, classes, triplets, ofBatch) =>
    `${faces} faces of ${classes} classes make ${triplets} triplets, a batch ${ofBatch}.`,
  pushing: (triplets) => `The last step used ${triplets}.`,
  margin: {
    degrees: (value) => `${value}°`,
    spoken: (radians, degrees) => `${radians} radians, ${degrees} degrees`,
    labels: { m1: 'Margin', m2: 'Margin', m3: 'Margin', weight: 'Softmax weight', term: 'Weight' },
    room: (spacing, room) => `evenly spaced: ${spacing}° apart, which leaves ±${room}°`,
    verdict: { fits: 'fits', tight: 'tight' },
    impossible: (spacing) =>
      `Evenly spaced, classes are ${spacing}° apart: not all can keep this margin. Some loss remains; they may separate all the same.`,
    cure: (symbol, value) => `Set ${symbol} to ${value}`,
  },
  scale: { label: 'Scale', unused: 'not used here', link: 'same s' },
  inForce: (now) => `now ${now} →`,
} as const satisfies LossCatalogue;
