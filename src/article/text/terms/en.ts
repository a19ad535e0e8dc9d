import type { TermsText } from './catalogue.ts';

export const en: TermsText = {
  glossary: {
    heading: 'Glossary',
    terms: [
      { term: 'Embedding, feature', means: 'The vector that the network makes of a picture.' },
      { term: 'Logit', means: 'What a class is given before softmax: here {s} times a cosine.' },
      { term: 'Target logit', means: 'The logit of the own class, margin included.' },
      { term: 'Class centre', means: 'The direction of a column {WJ} of the last layer.' },
      { term: 'Hypersphere', means: 'All points at one distance from the origin; in 2-D, a circle.' },
      {
        term: 'Geodesic distance',
        means: 'The length of the shortest way along the sphere: an angle, times the radius.',
      },
      { term: 'Closed set, open set', means: 'Whether those who are met in use were all in the training set.' },
      { term: 'Verification', means: 'To say of two pictures whether they are of one person.' },
      { term: 'Norm-Softmax', means: 'Softmax on normalised features and weights; ArcFace with {m} = 0.' },
      { term: 'Margin', means: 'By how much nearer to its own centre than to any other a picture must be.' },
      { term: 'Scale', means: 'The length {s} that all features are set to; every cosine is multiplied by it.' },
      {
        term: 'Pull',
        means:
          'How hard the loss would turn a picture that is at a place on the circle: the slope of the loss along it.',
      },
      {
        term: 'Gap',
        means:
          'The angle between the arcs of two neighbouring classes that hold nine tenths of each, of pictures that were not trained on.',
      },
    ],
  },
  symbols: {
    m: 'the margin: the angle that is added to the angle of the own class',
    s: 'the scale: the length that every feature is given, and so what every cosine is multiplied by',
    theta: 'the angle between a feature and a class centre',
    thetaY: 'the angle between a feature and the centre of its own class',
    thetaJ: 'the angle between a feature and the centre of class j',
    WJ: 'the column of the weights for class j; its direction is the class centre',
    WY: 'the column of the weights for the own class',
    xI: 'the feature of picture i',
    N: 'how many pictures a batch has',
    n: 'how many classes there are: here, people',
    L: 'the loss: the mean over a batch',
  },
};
