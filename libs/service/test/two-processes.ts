import { SpaceRegistry, type Space } from '@sadpath/spaces';
import { defineCollection, openPostgres, seedOf, type PostgresStores } from '@sadpath/store';
import { Call } from '../src/contract/exchange/call';
import { SharedSpaces } from '../src/runtime/shared-spaces';

/** The instant at which the spaces begin; their one fixture job is due a second later. */
export const START = Date.parse('2026-02-21T10:00:00Z');
export const SERVICE = 'bank';
export const notes = defineCollection<{ readonly id: string }>('notes', { key: ({ id }) => id });

/** What one process has of the spaces. */
interface Process {
  readonly stores: PostgresStores;
  readonly shared: SharedSpaces;
  readonly spaces: SpaceRegistry;
}

/** A space as two processes see it, and a call in the first. */
export interface SeenTwice {
  readonly mine: Space;
  readonly theirs: Space;
  readonly call: Call;
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
    await Promise.all([this.here, this.there].map(({ stores }) => stores.database.close()));
  }

  freshName(): string {
    return `space-${++this.count}`;
  }

  /** A fresh space, known to both. */
  async begin(): Promise<SeenTwice> {
    const mine = this.here.spaces.create(this.freshName(), { clock: { instant: START } });
    await this.here.shared.publish(mine);
    await this.here.shared.refresh(mine);
    const theirs = this.there.spaces.open(mine.id);
    await this.there.shared.refresh(theirs);
    return { mine, theirs, call: callIn(mine) };
  }

  /** Ends the connections that are in a transaction, as an administrator would. */
  async cutTransactions(): Promise<void> {
    await this.there.stores.database.query(
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
  const stores = await openPostgres(url);
  const shared = new SharedSpaces(stores.database, 1_000);
  const spaces = new SpaceRegistry({
    store: (service, { id: space }) =>
      stores.store({ space, service, collections: [notes], seed: () => [seedOf(notes, [{ id: 'seed' }])] }),
    jobs: ({ clock }) => [{ at: clock.start + 1_000, service: SERVICE, job: 'expire', entity: 'fixture' }],
  });
  spaces.onCreate((space) => {
    space.sharing = shared;
  });
  return { stores, shared, spaces };
}

function callIn(space: Space): Call {
  const forwarded = { requestId: 'spec', headers: {} };
  return new Call({ service: SERVICE, space, now: START, forwarded, dependencyKey: (name) => name });
}
