/** A training set's share where it is trained: ordinary learners of tensors on a copy of the images. */
import { IMAGE_BYTES } from '../../core/dataset.ts';
import type { BatchSamples } from '../learner.ts';
import { tensorBytes } from '../tensorBytes.ts';
import type { TensorLearner } from '../tensorLearner.ts';
import { TensorTrainingSet } from '../tensorTrainingSet.ts';
import type { Answers, Order, Question, ShareData } from './messages.ts';

export class Share {
  readonly #set: TensorTrainingSet;
  readonly #pixels: Uint8Array;
  /** [trainCount, 2] of whichever learner was read back last. */
  readonly #table: Float32Array;
  readonly #learners = new Map<number, TensorLearner>();
  #batch: BatchSamples | null = null;

  /** The backend must be running. */
  constructor({ sampleCount, orders, ...rest }: ShareData) {
    this.#pixels = new Uint8Array(sampleCount * IMAGE_BYTES);
    this.#table = new Float32Array(2 * rest.trainCount);
    this.#set = new TensorTrainingSet({ ...rest, inputs: { kind: 'images', pixels: this.#pixels, orders } });
  }

  obey(order: Order): void {
    switch (order.type) {
      case 'pixels':
        this.#pixels.set(order.pixels, order.from * IMAGE_BYTES);
        return;
      case 'open':
        this.#learners.set(order.learner, this.#set.open(order.start));
        return;
      case 'batch':
        this.#batch = order.batch;
        return;
      case 'learn':
        if (this.#batch) this.#learner(order.learner).learn(this.#batch, order.rule);
        return;
      case 'restore':
        this.#learner(order.learner).restore(order.state);
        return;
      case 'dispose':
        this.#learner(order.learner).dispose();
        this.#learners.delete(order.learner);
        return;
      case 'close':
        for (const learner of this.#learners.values()) learner.dispose();
        this.#learners.clear();
        this.#set.dispose();
        return;
      default:
        throw new Error(`order ${JSON.stringify(order satisfies never)}`);
    }
  }

  async answer(question: Exclude<Question, { type: 'share' }>): Promise<Answers[keyof Answers]> {
    switch (question.type) {
      case 'settle':
        return null; // wasm has done a step when it returns
      case 'readBack': {
        const readBack = await this.#learner(question.learner).readBack(this.#table);
        return { ...readBack, embeddings: this.#embeddingsOf(question.samples) };
      }
      case 'judge':
        return this.#learner(question.learner).judge(question.from, question.count);
      case 'embed':
        return this.#learner(question.learner).embed(question.pixels);
      case 'save':
        return this.#learner(question.learner).save();
      case 'bytes':
        return { heap: tensorBytes(), images: this.#pixels.byteLength };
      default:
        throw new Error(`question ${JSON.stringify(question satisfies never)}`);
    }
  }

  #learner(number: number): TensorLearner {
    const learner = this.#learners.get(number);
    if (!learner) throw new Error(`learner ${number} is not open`);
    return learner;
  }

  #embeddingsOf(samples: Int32Array): Float32Array {
    const embeddings = new Float32Array(2 * samples.length);
    samples.forEach((sample, i) => {
      embeddings.set(this.#table.subarray(2 * sample, 2 * sample + 2), 2 * i);
    });
    return embeddings;
  }
}
