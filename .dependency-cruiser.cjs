/** The walls of DESIGN.md: core ← data ← model ← train ← store ← views; a file imports from its own layer or the left. */
const LAYERS = ['core', 'data', 'model', 'train', 'store', 'views'];
/** These wire layers together or look at them from outside. */
const OUTSIDE =
  '^src/(cli|bench|e2e)/|^src/(main|embed|embedLab|inline|paper)[.]tsx?$|[.](test|suite)[.]tsx?$|^[^/]+[.]config[.]ts$';
/** A module that the page's build runs, and the page does not. */
const BUILD_TIME =
  '^src/(data/builtFile|data/digits/pack|model/faceDetector/pack|model/kernels/heap/compile|views/export/outlines/pack)[.]ts$';

const npm = (packages) => `(^|/)node_modules/(${packages})(/|$)`;

module.exports = {
  forbidden: [
    ...LAYERS.slice(0, -1).map((layer, i) => ({
      name: `${layer}-imports-from-the-left`,
      comment: `src/${layer}/ may import only from ${LAYERS.slice(0, i + 1).join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: OUTSIDE },
      to: { path: `^src/(${LAYERS.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'nobody-imports-what-wires',
      comment: 'main, embed, cli, bench and e2e import; nothing in a layer imports them.',
      severity: 'error',
      from: { path: `^src/(${LAYERS.join('|')})/`, pathNot: OUTSIDE },
      to: { path: '^src/(cli|bench|e2e|article)/|^src/(main|embed|embedLab|inline|paper)[.]tsx?$' },
    },
    {
      name: 'article-drives-the-store',
      comment:
        'The article is text, and what it drives is the store: no view of the lab is known to it. A loss as code is text too.',
      severity: 'error',
      from: { path: '^src/article/', pathNot: OUTSIDE },
      to: {
        path: '^src/(data|model|train|views|cli|bench|e2e)/',
        pathNot: '^src/views/export/code/(dialects|snippet)[.]ts$',
      },
    },
    {
      name: 'tensors-in-model-and-train',
      comment: '@tensorflow/* is imported only in model/ and train/.',
      severity: 'error',
      from: { path: '^src/', pathNot: [OUTSIDE, '^src/(model|train)/'] },
      to: { path: npm('@tensorflow') },
    },
    {
      name: 'stock-tfjs-is-a-reference',
      comment: 'The umbrella package ships 200 kB more; only tests and benchmarks compare with it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.](test|suite)[.]tsx?$|^src/(bench|e2e)/' },
      to: { path: npm('@tensorflow/tfjs') },
    },
    {
      name: 'react-and-d3-in-views',
      comment:
        "react and d3 are imported only in views/ and where the page is mounted; e2e/project is somebody else's page.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/views/|^src/(main|embed|embedLab|inline|paper)[.]tsx?$|^src/e2e/project/' },
      to: { path: npm('react|react-dom|d3|d3-[^/]+|@types/(react|react-dom|d3|d3-[^/]+)') },
    },
    {
      name: 'zustand-in-store-and-views',
      comment: 'store/ makes stores; views/ bind them to React.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|views)/|[.]test[.]tsx?$' },
      to: { path: npm('zustand') },
    },
    {
      name: 'node-outside-the-page',
      comment: "Node's own modules do not exist in a browser.",
      severity: 'error',
      from: { path: '^src/', pathNot: [OUTSIDE, BUILD_TIME] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'build-time-stays-out-of-the-page',
      comment:
        'What the build runs (the packers of the digits, of the face detector and of letters, the compiler of the kernels) must not ship.',
      severity: 'error',
      from: { path: '^src/', pathNot: [OUTSIDE, BUILD_TIME] },
      to: { path: BUILD_TIME },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      comment:
        'virtual: modules are made by a Vite plugin; what a package exports by name the cruiser does not find with ?url after it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|^onnxruntime-web/.*[?]url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
