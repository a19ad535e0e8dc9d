/** Hands recordings to a device's queue, and counts what it was handed. */
import type { Recording } from './recording.ts';

export class Submitter {
  readonly #device: GPUDevice;
  /** So far. */
  dispatches = 0;
  submits = 0;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** One submission. @param cleared filled with 0 before the recordings run, in their order */
  submit(recordings: Recording[], cleared: GPUBuffer[] = []): void {
    const encoder = this.#device.createCommandEncoder();
    for (const buffer of cleared) encoder.clearBuffer(buffer);
    const pass = encoder.beginComputePass();
    for (const recording of recordings) {
      recording.encode(pass);
      this.dispatches += recording.length;
    }
    pass.end();
    this.#device.queue.submit([encoder.finish()]);
    this.submits++;
  }
}
