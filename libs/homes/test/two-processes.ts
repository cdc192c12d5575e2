import { SpaceRegistry, type Space, type SpaceHomes } from '@sadpath/spaces';
import { defineCollection, seedOf } from '@sadpath/store';
import { PostgresHomes } from '../src/index';

/** The instant at which the spaces begin; their one fixture job is due a second later. */
export const START = Date.parse('2026-02-21T10:00:00Z');
export const SERVICE = 'bank';
export const notes = defineCollection<{ readonly id: string }>('notes', { key: ({ id }) => id });

/** What one process has of the spaces. */
interface Process {
  readonly homes: PostgresHomes;
  readonly spaces: SpaceRegistry;
}

/** A space as two processes see it. */
export interface SeenTwice {
  readonly mine: Space;
  readonly theirs: Space;
}

/** Two processes on one PostgreSQL, as far as spaces go. */
export class TwoProcesses {
  private count = 0;

  private constructor(
    readonly here: Process,
    readonly there: Process,
  ) {}

  /** Starts them on the database at this address. */
  static async start(url: string): Promise<TwoProcesses> {
    return new TwoProcesses(await startProcess(url), await startProcess(url));
  }

  async stop(): Promise<void> {
    await Promise.all([this.here, this.there].map(({ homes }) => homes.close()));
  }

  freshName(): string {
    return `space-${++this.count}`;
  }

  /** A fresh space, known to both. */
  async begin(): Promise<SeenTwice> {
    const mine = this.here.spaces.create(this.freshName(), { clock: { instant: START } });
    await mine.home.publish();
    await mine.home.enter();
    const theirs = this.there.spaces.open(mine.id);
    await theirs.home.enter();
    return { mine, theirs };
  }

  /** Ends the connections that are in a transaction, as an administrator would. */
  async cutTransactions(): Promise<void> {
    await this.there.homes.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`,
    );
  }
}

/** What stands in the database: notes and messages by id, jobs by entity. */
export async function idsOf(space: Space): Promise<Record<'notes' | 'jobs' | 'messages', readonly string[]>> {
  const found = await space.store(SERVICE).transaction((tx) => tx.all(notes));
  return {
    notes: found.map(({ id }) => id).sort(),
    jobs: (await space.jobs()).map(({ entity }) => entity),
    messages: (await space.messages()).map(({ id }) => id),
  };
}

async function startProcess(url: string): Promise<Process> {
  const homes = await PostgresHomes.open(url, { capacity: 1_000 });
  return { homes, spaces: spacesOf(homes) };
}

/** Spaces in such homes, of one service with a note and a due job to begin with. */
export function spacesOf(homes: SpaceHomes): SpaceRegistry {
  return new SpaceRegistry({
    store: (service, { id: space }) =>
      homes.store({ space, service, collections: [notes], seed: () => [seedOf(notes, [{ id: 'seed' }])] }),
    jobs: ({ clock }) => [{ at: clock.start + 1_000, service: SERVICE, job: 'expire', entity: 'fixture' }],
    home: (space) => homes.of(space),
  });
}
