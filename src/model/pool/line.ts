/** This end of a port to a share: orders and questions out, answers in. */
import type { Answers, FromShare, Order, Question, ToShare } from './messages.ts';

interface Waiting {
  resolve(answer: Answers[keyof Answers]): void;
  reject(fault: Error): void;
}

export class Line {
  readonly #port: MessagePort;
  readonly #waiting: Waiting[] = [];
  #fault: Error | null = null;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromShare>) => {
      const asked = this.#waiting.shift();
      if ('error' in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data.answer);
    };
  }

  /** Lost where the line is broken: the next question tells. */
  order(order: Order, transfer: Transferable[] = []): void {
    this.#port.postMessage({ order } satisfies ToShare, transfer);
  }

  /** @throws Error (rejects) when the other end fails or has failed, or the line is broken before it has answered */
  ask<Q extends Question>(question: Q): Promise<Answers[Q['type']]> {
    if (this.#fault) return Promise.reject(this.#fault);
    this.#port.postMessage({ question } satisfies ToShare);
    return new Promise((resolve, reject) => {
      // Answers come in the order of the questions, so this one's is of its type.
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject });
    });
  }

  /** Ends the line: what is asked, or was and is not answered, fails. */
  break(fault: Error): void {
    if (this.#fault) return;
    this.#fault = fault;
    this.#port.close();
    for (const { reject } of this.#waiting.splice(0)) reject(fault);
  }
}
