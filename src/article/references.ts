/** What the article cites. */

export interface Reference {
  /** As it stands in the text. */
  readonly short: string;
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly arxiv?: string;
  readonly doi?: string;
}

const entries = {
  deng2019: {
    short: 'Deng et al. 2019',
    authors: 'J. Deng, J. Guo, N. Xue, S. Zafeiriou',
    title: 'ArcFace: Additive Angular Margin Loss for Deep Face Recognition',
    where: 'CVPR 2019',
    arxiv: '1801.07698',
  },
  deng2022: {
    short: 'Deng et al. 2022',
    authors: 'J. Deng, J. Guo, J. Yang, N. Xue, I. Kotsia, S. Zafeiriou',
    title: 'ArcFace: Additive Angular Margin Loss for Deep Face Recognition',
    where: 'IEEE TPAMI 44(10), 2022, the longer version',
    doi: '10.1109/TPAMI.2021.3087709',
  },
  wang2018: {
    short: 'Wang et al. 2018',
    authors: 'H. Wang, Y. Wang, Z. Zhou, X. Ji, D. Gong, J. Zhou, Z. Li, W. Liu',
    title: 'CosFace: Large Margin Cosine Loss for Deep Face Recognition',
    where: 'CVPR 2018',
    arxiv: '1801.09414',
  },
  liu2017: {
    short: 'Liu et al. 2017',
    authors: 'W. Liu, Y. Wen, Z. Yu, M. Li, B. Raj, L. Song',
    title: 'SphereFace: Deep Hypersphere Embedding for Face Recognition',
    where: 'CVPR 2017',
    arxiv: '1704.08063',
  },
  wang2017: {
    short: 'Wang et al. 2017',
    authors: 'F. Wang, X. Xiang, J. Cheng, A. L. Yuille',
    title: 'NormFace: L2 Hypersphere Embedding for Face Verification',
    where: 'ACM Multimedia 2017',
    arxiv: '1704.06369',
  },
  wen2016: {
    short: 'Wen et al. 2016',
    authors: 'Y. Wen, K. Zhang, Z. Li, Y. Qiao',
    title: 'A Discriminative Feature Learning Approach for Deep Face Recognition',
    where: 'ECCV 2016',
    doi: '10.1007/978-3-319-46478-7_31',
  },
  schroff2015: {
    short: 'Schroff et al. 2015',
    authors: 'F. Schroff, D. Kalenichenko, J. Philbin',
    title: 'FaceNet: A Unified Embedding for Face Recognition and Clustering',
    where: 'CVPR 2015',
    arxiv: '1503.03832',
  },
  zhang2019: {
    short: 'Zhang et al. 2019',
    authors: 'X. Zhang, R. Zhao, Y. Qiao, X. Wang, H. Li',
    title: 'AdaCos: Adaptively Scaling Cosine Logits for Effectively Learning Deep Face Representations',
    where: 'CVPR 2019',
    arxiv: '1905.00292',
  },
  deng2020: {
    short: 'Deng et al. 2020',
    authors: 'J. Deng, J. Guo, T. Liu, M. Gong, S. Zafeiriou',
    title: 'Sub-center ArcFace: Boosting Face Recognition by Large-scale Noisy Web Faces',
    where: 'ECCV 2020',
    doi: '10.1007/978-3-030-58621-8_43',
  },
  huang2020: {
    short: 'Huang et al. 2020',
    authors: 'Y. Huang, Y. Wang, Y. Tai, X. Liu, P. Shen, S. Li, J. Li, F. Huang',
    title: 'CurricularFace: Adaptive Curriculum Learning Loss for Deep Face Recognition',
    where: 'CVPR 2020',
    arxiv: '2004.00288',
  },
  meng2021: {
    short: 'Meng et al. 2021',
    authors: 'Q. Meng, S. Zhao, Z. Huang, F. Zhou',
    title: 'MagFace: A Universal Representation for Face Recognition and Quality Assessment',
    where: 'CVPR 2021',
    arxiv: '2103.06627',
  },
  kim2022: {
    short: 'Kim et al. 2022',
    authors: 'M. Kim, A. K. Jain, X. Liu',
    title: 'AdaFace: Quality Adaptive Margin for Face Recognition',
    where: 'CVPR 2022',
    arxiv: '2204.00964',
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof entries;
export const REFERENCES: Readonly<Record<ReferenceId, Reference>> = entries;
export const REFERENCE_IDS = Object.keys(entries) as ReferenceId[]; // its keys, in the order of the list
