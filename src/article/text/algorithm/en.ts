import type { AlgorithmText } from './catalogue.ts';

export const en: AlgorithmText = {
  name: 'Algorithm 1',
  caption:
    'The paper’s pseudo-code, line by line: what each line does, in a framework of your choice and in this page’s own code, as it runs on WebGL; on WebGPU and on the processor a kernel does the same. The numbers are the paper’s, which ends with the logits. Like the paper’s, this code has no guard past π − m; the download dialog has it with one.',
  framework: 'Framework',
  here: 'here:',
  says: {
    lengths: 'Every feature and every column of W to length 1: only directions are left.',
    cosines: 'All cosines between features and centres, in one product of matrices.',
    angle: 'Of each picture the cosine to its own centre, and the angle that it stands for.',
    margin: 'The margin: the cosine of an angle that is larger by m.',
    logits: 'That value in the own class’s place, the other cosines as they were; everything times s.',
    loss: 'Then softmax and cross-entropy, as after any classifier.',
  },
  whole: 'The whole of it, to run',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Not copied: this browser did not allow it. Select the code instead.',
};
