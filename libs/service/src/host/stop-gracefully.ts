import { afterRealMs } from '@sadpath/clock';
import { endHungAnswers } from '../runtime/faults/hung-answers';
import type { Platform } from '../runtime/platform';

/** Something that can be closed once. */
export interface Closable {
  close(): Promise<unknown>;
}

/** What a process has to stop. */
export interface Running {
  readonly platform: Pick<Platform, 'answers' | 'events' | 'heartbeat'>;
  /** The door to all others, which takes no further connection while they still finish. */
  readonly door?: { readonly server: { close(): unknown } };
  /** Keeps what must outlive the process. */
  readonly save: () => Promise<void>;
  /** What is left to close when all is saved. */
  readonly parts: readonly Closable[];
}

/** Real milliseconds in which what runs may finish, and in which what is left may close; saving takes the time it takes. */
const FINISH_MS = 3_000;
const CLOSE_MS = 1_500;

/**
 * On SIGINT, SIGTERM or SIGHUP: takes no further connection, lets what runs finish, saves, closes. Streams and hung answers
 * would never finish; they end at once. A second signal ends everything where it stands.
 */
export function stopGracefully(running: Running): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stopInOrder(running).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`sadpath: what the spaces hold is not saved: ${reasonOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function stopInOrder({ platform, door, save, parts }: Running): Promise<void> {
  platform.heartbeat.stop();
  door?.server.close();
  platform.events.end();
  endHungAnswers();
  // The services still listen: what runs may need another of them.
  await platform.answers.settled(FINISH_MS);
  platform.answers.endConnections();
  await save();
  await closeWithin(parts, CLOSE_MS);
}

/** What does not close is closed by the end of the process; nothing is lost with it any more. */
async function closeWithin(parts: readonly Closable[], ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    afterRealMs(ms, resolve);
    void Promise.allSettled(parts.map((part) => part.close())).then(() => {
      resolve();
    });
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
