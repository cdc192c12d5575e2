import type { DueJob } from '@sadpath/clock';
import { MemoryHomes } from '@sadpath/homes';
import { defineCollection, MemorySpaceStore, seedOf } from '@sadpath/store';
import { RESET_PARTS, type ResetPart } from './resettable';
import { Space } from './space';

const things = defineCollection<{ readonly id: string }>('things', { key: ({ id }) => id });
const START = Date.parse('2026-02-21T10:00:00Z');
const FIXTURE_JOB: DueJob = { at: START + 1_000, service: 'otp', job: 'expire', entity: 'o1' };

function makeSpace(): Space {
  return new Space(
    'test',
    { clock: { instant: START } },
    {
      store: () => new MemorySpaceStore([things], () => [seedOf(things, [{ id: 'fixture' }])]),
      jobs: () => [FIXTURE_JOB],
      home: (self) => new MemoryHomes().of(self),
    },
  );
}

/** Leaves a trace in everything that a space keeps. */
async function use(space: Space): Promise<void> {
  space.clock.advance(60_000);
  space.plan({ at: START + 5_000, service: 'otp', job: 'expire', entity: 'o2' });
  space.faults.arm(
    {
      id: 'f',
      match: {},
      stages: [{ effect: { network: 'HANG' }, times: undefined }],
      skip: 0,
      probability: 1,
      seed: 1,
    },
    START,
  );
  space.journal.append({
    id: 'r',
    requestId: 'r',
    at: START,
    realAt: START,
    service: 'otp',
    operation: undefined,
    method: 'GET',
    path: '/',
    query: {},
    headers: {},
    body: undefined,
    status: 200,
    outcome: 'natural',
    response: {},
    responseHeaders: {},
    tookMs: 1,
    notes: [],
  });
  space.dependencies.set('core-bank', { state: 'down' });
  space.outbox.put({ id: 'm', at: START, service: 'otp', channel: 'sms', to: '+1', body: {} });
  space.nextOrdinal('stream');
  await space.store('otp').transaction((tx) => tx.put(things, { id: 'new' }));
}

/** What each part of a space shows of itself, by the name of its resettable. */
async function look(space: Space): Promise<Record<string, unknown>> {
  return {
    clock: space.clock.now(),
    schedule: space.schedule.list(),
    faults: space.faults.list(0),
    journal: [space.journal.list(), space.journal.tally],
    dependencies: space.dependencies.entries(),
    outbox: [...space.outbox.list()],
    'store:otp': await space.store('otp').transaction((tx) => tx.all(things)),
  };
}

describe('the reset of a space', () => {
  it('reaches everything a space keeps', async () => {
    const [space, fresh] = [makeSpace(), makeSpace()];
    await use(space);
    await space.reset(new Set(RESET_PARTS));
    expect(await look(space)).toEqual(await look(fresh));
    expect(space.nextOrdinal('stream')).toBe(1);
  });

  it('knows every member of a space that changes', async () => {
    const space = makeSpace();
    await use(space);
    // What a space is told at its birth, or by its owner, is not its state; nor is what it still waits for. Documents, and what they weigh, go by the home.
    const given = [
      'id',
      'contents',
      'firstOptions',
      'currentOptions',
      'home',
      'working',
      'stores',
      'documents',
      'wasSetUp',
    ];
    const names = new Set(space.resettables().map(({ name }) => name));
    expect([...names].sort()).toEqual(
      Object.keys(space)
        .filter((member) => !given.includes(member))
        .sort(),
    );
  });

  it('of everything undoes what its envelope, ttl and settings were changed to; of a part it does not', async () => {
    const space = makeSpace();
    const changed = { envelope: 'native', ttlMs: 5, settings: { 'otp.x': 1 } } as const;
    space.configure(changed);
    await space.reset(new Set(['state', 'clock', 'faults', 'requests']));
    expect(space.options).toMatchObject(changed);
    await space.reset(new Set(RESET_PARTS));
    expect(space.options).toEqual({ clock: { instant: START } });
  });

  it.each<[ResetPart, readonly string[]]>([
    ['state', ['schedule', 'outbox', 'store:otp']],
    ['faults', ['faults']],
    ['clock', ['clock']],
    ['requests', ['journal']],
    ['dependencies', ['dependencies']],
  ])('of %s touches nothing else', async (part, touched) => {
    const [space, fresh] = [makeSpace(), makeSpace()];
    await use(space);
    const before = await look(space);
    await space.reset(new Set([part]));
    const after = await look(space);
    const expected = await look(fresh);
    for (const name of filled(Object.keys(before))) {
      expect({ [name]: after[name] }).toEqual({ [name]: touched.includes(name) ? expected[name] : before[name] });
    }
  });

  it('moves the clock first, because fixture dates follow it', async () => {
    jest.useFakeTimers({ now: START });
    const seen: number[] = [];
    const space: Space = new Space(
      'test',
      {},
      {
        store: (_, self) => new MemorySpaceStore([things], () => [seedOf(things, [{ id: String(self.clock.start) }])]),
        jobs: (self) => {
          seen.push(self.clock.start);
          return [];
        },
        home: (self) => new MemoryHomes().of(self),
      },
    );
    space.store('otp');
    jest.setSystemTime(START + 500);
    await space.reset(new Set(RESET_PARTS));
    expect(seen).toEqual([START, START + 500]);
    expect(await space.store('otp').transaction((tx) => tx.all(things))).toEqual([{ id: String(START + 500) }]);
    jest.useRealTimers();
  });
});

describe('a space', () => {
  it('draws ordinals by stream', () => {
    const space = makeSpace();
    expect([space.nextOrdinal('a'), space.nextOrdinal('a'), space.nextOrdinal('b')]).toEqual([1, 2, 1]);
  });

  it('adds settings to those it has', () => {
    const space = makeSpace();
    space.configure({ settings: { 'dcms.rateLimit': 2 } });
    space.configure({ envelope: 'native', settings: { other: true } });
    expect(space.options).toMatchObject({ envelope: 'native', settings: { 'dcms.rateLimit': 2, other: true } });
    expect(space.setting('dcms.rateLimit')).toBe(2);
  });

  it('takes a setting that is null for one that nobody set', () => {
    const space = makeSpace();
    space.configure({ settings: { one: 1, other: null } });
    expect(space.options.settings).toEqual({ one: 1 });
    space.configure({ settings: { one: null } });
    expect(space.options.settings).toEqual({});
  });

  it('keeps the documents of each service apart', () => {
    const space = makeSpace();
    expect(space.store('otp')).toBe(space.store('otp'));
    expect(space.store('otp')).not.toBe(space.store('auth'));
  });
});
