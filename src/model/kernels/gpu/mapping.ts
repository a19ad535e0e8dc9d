/** Waits for GPU memory to be mapped. Firefox only looks every 100 ms whether a mapping is done, unless something is submitted
 *  (Mozilla bug 1870699, https://bugzilla.mozilla.org/show_bug.cgi?id=1870699): there an empty command buffer is submitted
 *  every few milliseconds meanwhile. To be deleted, for a plain mapAsync, once that bug is fixed in the oldest Firefox that
 *  trains on WebGPU. */

const NUDGE_MS = 4;

/** @throws DOMException when the device is lost */
export async function mapForReading(
  device: GPUDevice,
  buffer: GPUBuffer,
  bytes: number,
  userAgent = navigator.userAgent,
): Promise<void> {
  const mapping = buffer.mapAsync(GPUMapMode.READ, 0, bytes);
  if (!userAgent.includes('Firefox')) return mapping;
  const nudging = setInterval(() => device.queue.submit([device.createCommandEncoder().finish()]), NUDGE_MS);
  try {
    await mapping;
  } finally {
    clearInterval(nudging);
  }
}
