/** Figures that the paper prints, as it prints them. None of them is measured here: its embedding has 512 dimensions, its
 *  network is a ResNet-50 trained on CASIA. Source: Deng et al. 2019 (arXiv 1801.07698v3), Tables 2 and 3. */

/** Degrees; null where there is no W. The columns are named as the paper names them. Intra1 and Inter1 are of the training set CASIA, Intra2 and Inter2 of LFW. */
export const TABLE_3 = {
  columns: ['NS', 'ArcFace', 'IntraL', 'InterL', 'TripletL'],
  rows: [
    { name: 'W-EC', values: [44.26, 14.29, 8.83, 46.85, null] },
    { name: 'W-Inter', values: [69.66, 71.61, 31.34, 75.66, null] },
    { name: 'Intra1', values: [50.5, 38.45, 17.5, 52.74, 41.19] },
    { name: 'Inter1', values: [59.23, 65.83, 24.07, 62.4, 50.23] },
    { name: 'Intra2', values: [33.97, 28.05, 12.94, 35.38, 27.42] },
    { name: 'Inter2', values: [65.6, 66.55, 26.28, 67.9, 55.94] },
  ],
} as const;

/** Verification accuracy, per cent; null where the paper has none. Of the losses that this page trains. */
export const TABLE_2 = {
  columns: ['LFW', 'CFP-FP', 'AgeDB-30'],
  rows: [
    { name: 'Softmax', values: [99.08, 94.39, 92.33] },
    { name: 'Norm-Softmax', values: [98.56, 89.79, 88.72] },
    { name: 'Norm-Softmax + Intra', values: [98.75, 93.81, 90.92] },
    { name: 'Norm-Softmax + Inter', values: [98.68, 90.67, 89.5] },
    { name: 'Triplet (0.35)', values: [98.98, 91.9, 89.98] },
    { name: 'SphereFace (m = 4)', values: [99.42, null, null] },
    { name: 'SphereFace (1.35)', values: [99.11, 94.38, 91.7] },
    { name: 'CosFace (0.35)', values: [99.51, 95.44, 94.56] },
    { name: 'CM1 (1, 0.3, 0.2)', values: [99.48, 95.12, 94.38] },
    { name: 'CM2 (0.9, 0.4, 0.15)', values: [99.5, 95.24, 94.86] },
    { name: 'ArcFace (0.5)', values: [99.53, 95.56, 95.15] },
  ],
} as const;
