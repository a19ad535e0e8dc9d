/** The words of what is folded away: the settings, and how fast a run goes. */
import type { Setup } from '../../../core/experiment.ts';
import type { KernelReport } from '../../../model/kernelReport.ts';

export interface SettingsCatalogue {
  setup: {
    note: string;
    data: string;
    dataNames: Record<Setup['data'], string>;
    ownCount: (identities: string) => string;
    identities: string;
    images: string;
    variation: string;
    seed: string;
    /** Why there are fewer pictures of each than were asked for. */
    capped: (each: string, all: string, size: string) => string;
  };
  expert: {
    embeddingNorm: string;
    embeddingNorms: Record<Setup['embeddingNorm'], string>;
    centres: string;
    centresNames: Record<Setup['centres'], string>;
    damping: string;
    dampingNames: { on: string; off: string };
    rate: string;
    batch: string;
    /** Why a step takes fewer pictures than were asked for. */
    wholeBatch: (images: string) => string;
    optimiser: string;
    optimisers: { adam: string; sgd: string };
    schedule: string;
    steps: (count: string) => string;
    warmup: string;
    scaleStart: string;
    scaleRamp: string;
    marginRamp: string;
    ofSchedule: (percent: string) => string;
    none: string;
    backend: string;
    automatic: string;
  };
  backend: {
    /** @param device '' where the browser does not tell */
    sentence: (name: string, device: string, reason: string) => string;
    /** Our kernels failed their test; `detail` says what was wrong. */
    distrusted: (detail: string) => string;
  };
  performance: {
    stepsPerSecond: string;
    imagesPerSecond: string;
    step: string;
    dispatches: string;
    submits: string;
    drawing: string;
    interval: string;
    worst: string;
    memory: string;
    device: string;
    /** How many train. */
    workers: string;
    kernels: string;
    kernelNames: Record<KernelReport['kernels'], string>;
    milliseconds: (value: string) => string;
    /** @param copies of the images in memory, one a worker */
    megabytes: (size: string, images: string, copies: number) => string;
    /** @param device '' where the browser does not tell */
    backend: (name: string, device: string) => string;
  };
}
