/** One learner's dispatches, recorded once for each number of samples, and again when its workspace has grown. */
import type { BatchBuffers, RunBuffers } from './buffers.ts';
import { Recording } from './recording.ts';
import { recordBackward, recordForward, recordJudgement, recordTripletForward } from './step.ts';
import type { Buffers, StepSizes } from './stepSizes.ts';
import { JUDGED_AT_ONCE, type Workspace } from './workspace.ts';

/** Forward pass, backward pass and update, or a judgement. */
type Part = (recording: Recording, buffers: Buffers, sizes: StepSizes) => void;

export class StepRecordings {
  readonly #workspace: Workspace;
  readonly #run: RunBuffers;
  readonly #recordings = new Map<Part, Map<number, Recording>>();
  #recordedOn: BatchBuffers | null = null;

  constructor(workspace: Workspace, run: RunBuffers) {
    this.#workspace = workspace;
    this.#run = run;
  }

  forward(samples: number, isOfTriplets = false): Recording {
    return this.#get(isOfTriplets ? recordTripletForward : recordForward, samples);
  }

  backward(samples: number): Recording {
    return this.#get(recordBackward, samples);
  }

  judgement(): Recording {
    return this.#get(recordJudgement, JUDGED_AT_ONCE);
  }

  destroy(): void {
    for (const ofPart of this.#recordings.values()) for (const recording of ofPart.values()) recording.destroy();
    this.#recordings.clear();
  }

  #get(part: Part, samples: number): Recording {
    const { buffers } = this.#workspace;
    if (this.#recordedOn !== buffers) this.destroy();
    this.#recordedOn = buffers;
    const ofPart = this.#recordings.get(part) ?? new Map<number, Recording>();
    this.#recordings.set(part, ofPart);
    const recording = ofPart.get(samples) ?? this.#record(part, samples, buffers);
    ofPart.set(samples, recording);
    return recording;
  }

  #record(part: Part, samples: number, buffers: BatchBuffers): Recording {
    const { gpu, network, data } = this.#workspace;
    const { identities, trainCount } = data;
    const recording = new Recording(gpu.device, gpu.pipelines);
    const sizes = { network, identities, trainCount, samples, isDirect: gpu.isDirect };
    part(recording, { ...this.#run, ...buffers }, sizes);
    return recording.finish();
  }
}
