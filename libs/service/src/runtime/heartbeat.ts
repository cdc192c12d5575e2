import { afterRealMs } from '@sadpath/clock';
import type { Space, SpaceRegistry } from '@sadpath/spaces';
import type { Connections } from './connections';
import type { JobRunner } from './job-runner';

/** How long a due job may wait in a space that nobody calls, in real milliseconds. */
const BEAT_MS = 250;

/** Where a heart beats. */
interface BeatingPlatform {
  readonly spaces: Pick<SpaceRegistry, 'list' | 'weighAll'>;
  readonly jobs: Pick<JobRunner, 'isDue' | 'run'>;
  readonly connections: Pick<Connections, 'look'>;
}

/**
 * Runs due jobs also while nobody calls: in spaces whose clock runs, time goes on between requests, and what it
 * brings (a settlement, the webhook that tells of it) must not wait for the next one. Frozen clocks wait to be moved.
 */
export class Heartbeat {
  private callOff: (() => void) | undefined;
  private readonly busy = new WeakSet<Space>();

  constructor(
    private readonly platform: BeatingPlatform,
    private readonly report: (error: unknown) => void,
    /** Told when the jobs of a space have run. */
    private readonly ran: () => void = () => undefined,
  ) {}

  /** Starts beating; it keeps no process alive. */
  start(): void {
    this.callOff ??= afterRealMs(BEAT_MS, () => {
      this.callOff = undefined;
      this.beat();
      this.start();
    });
  }

  stop(): void {
    this.callOff?.();
    this.callOff = undefined;
  }

  /** Weighs the spaces, looks after the connections, and runs what is due now in every one whose clock runs. */
  beat(): void {
    this.platform.spaces.weighAll();
    this.platform.connections.look();
    for (const { space } of this.platform.spaces.list()) {
      const isDue = space.clock.mode === 'running' && this.platform.jobs.isDue(space);
      if (isDue && !this.busy.has(space)) void this.run(space);
    }
  }

  private async run(space: Space): Promise<void> {
    this.busy.add(space);
    try {
      await this.platform.jobs.run(space);
      this.ran();
    } catch (error) {
      this.report(error);
    } finally {
      this.busy.delete(space);
    }
  }
}
