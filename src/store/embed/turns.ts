/** At most two frames of one page train at a time: a frame's lab plays only while it holds one of two locks, which all frames of our
 *  origin on that page share. Until then what it was told to play waits, and goes on by itself. */
import type { TrainingClient } from '../../train/client.ts';
import type { Command, Report } from '../../train/messages.ts';
import type { Locks } from '../../train/shared/said.ts';

const LOCKS = ['arclab-training-0', 'arclab-training-1'] as const;

/** Whoever sends one of these waits no more to play. */
const ENDS_PLAY: ReadonlySet<Command['type']> = new Set<Command['type']>(['pause', 'rewind', 'step', 'branch']);

/** @param locks undefined where there are none, as in a page that is not secure: then nobody waits
 *  @returns the same client, whose 'waiting' reports tell whether a play waits */
export function takeTurns(client: TrainingClient, locks: Locks | undefined): TrainingClient {
  if (!locks) return client;
  const listeners = new Set<(report: Report) => void>();
  /** What waits for a lock. */
  let held: { play: Command; stop: AbortController } | null = null;
  let release: (() => void) | null = null;

  const tell = (isWaiting: boolean) => {
    for (const listener of listeners) listener({ type: 'waiting', isWaiting });
  };
  const go = () => {
    if (!held) return;
    client.send(held.play);
    held = null;
    tell(false);
  };
  const leave = () => {
    if (held) tell(false);
    held?.stop.abort();
    held = null;
    release?.();
    release = null;
  };
  const wait = (play: Command) => {
    if (held) {
      held.play = play;
      return;
    }
    const stop = new AbortController();
    held = { play, stop };
    tell(true);
    for (const name of LOCKS) {
      locks
        .request(name, { signal: stop.signal }, () => {
          // The other lock came first, or nobody waits any more.
          if (held?.stop !== stop || release) return undefined;
          return new Promise<void>((resolve) => {
            release = resolve;
            go();
            stop.abort();
          });
        })
        // Ended by us; or refused, as without storage, where the others could not be known.
        .catch(() => {
          if (!stop.signal.aborted) go();
        });
    }
  };
  client.subscribe((report) => {
    if (report.type === 'failed' || report.type === 'moved') leave();
    // One that has been told to play again since is not heard (train/playAnswers.ts).
    if (report.type === 'playing' && !report.isPlaying) leave();
  });

  return {
    ...client,
    send(command) {
      if (command.type === 'play' && !release) return wait(command);
      if (command.type === 'setup' || (held && ENDS_PLAY.has(command.type))) leave();
      client.send(command);
    },
    subscribe(listener) {
      listeners.add(listener);
      const end = client.subscribe(listener);
      return () => {
        listeners.delete(listener);
        end();
      };
    },
    dispose() {
      leave();
      listeners.clear();
      client.dispose();
    },
  };
}
