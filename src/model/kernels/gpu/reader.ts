/** Reads pieces of GPU memory back, several in one copy. */
import { mapForReading } from './mapping.ts';

export interface Piece {
  buffer: GPUBuffer;
  /** Bytes, multiples of 4. */
  offset: number;
  size: number;
}

export class Reader {
  readonly #device: GPUDevice;
  /** Mappable buffers that no read has at the moment. */
  #free: GPUBuffer[] = [];
  #isDestroyed = false;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** The pieces as the work submitted so far leaves them; what is submitted later does not show. @returns one array each
   *  @throws DOMException when the device is lost */
  async read(pieces: Piece[]): Promise<Float32Array[]> {
    const bytes = pieces.reduce((sum, { size }) => sum + size, 0);
    const staging = this.#take(bytes);
    const encoder = this.#device.createCommandEncoder();
    let at = 0;
    for (const { buffer, offset, size } of pieces) {
      if (size > 0) encoder.copyBufferToBuffer(buffer, offset, staging, at, size);
      at += size;
    }
    this.#device.queue.submit([encoder.finish()]);
    await mapForReading(this.#device, staging, bytes);
    const values = new Float32Array(staging.getMappedRange(0, bytes).slice(0));
    staging.unmap();
    if (this.#isDestroyed) staging.destroy();
    else this.#free.push(staging);
    let from = 0;
    return pieces.map(({ size }) => {
      from += size / 4;
      return values.slice(from - size / 4, from);
    });
  }

  destroy(): void {
    this.#isDestroyed = true;
    for (const staging of this.#free) staging.destroy();
    this.#free = [];
  }

  /** A free buffer of at least so many bytes; too small ones are let go, so that few remain. */
  #take(bytes: number): GPUBuffer {
    const found = this.#free.findIndex(({ size }) => size >= bytes);
    if (found >= 0) return this.#free.splice(found, 1)[0];
    this.#free.pop()?.destroy();
    const { MAP_READ, COPY_DST } = GPUBufferUsage;
    return this.#device.createBuffer({ label: 'read-back', size: bytes, usage: MAP_READ | COPY_DST });
  }
}
