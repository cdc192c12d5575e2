import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import type { FaultRule } from '@sadpath/faults';
import { MemoryHomes } from '@sadpath/homes';
import { MemorySpaceStore } from '@sadpath/store';
import { SpaceGone } from './gone-spaces';
import type { OutboxMessage } from './outbox';
import { BadSpaceId, DEFAULT_SPACE, SpaceRegistry } from './space-registry';
import type { Space } from './space';
import type { SpaceContents } from './space-contents';

const NOTHING: SpaceContents<Space> = {
  store: () => new MemorySpaceStore([], () => []),
  jobs: () => [],
  home: (self) => new MemoryHomes().of(self),
};
const START = Date.parse('2026-02-21T10:00:00Z');

const RULE: FaultRule = { id: 'r', match: {}, stages: [], skip: 0, probability: 1, seed: 1 };

function messageOf(length: number): OutboxMessage {
  return { id: 'm', at: START, service: 'otp', channel: 'sms', to: '+1', body: { text: 'x'.repeat(length) } };
}

function registryOf(capacity: number, bounds: Partial<Bounds> = {}): SpaceRegistry {
  return new SpaceRegistry({ ...NOTHING, bounds: { ...DEFAULT_BOUNDS, ...bounds, maxSpaces: capacity } });
}
const idsOf = (registry: SpaceRegistry): string[] => registry.list().map(({ space }) => space.id);

describe('the registry of spaces', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('makes a space on first use and keeps it', () => {
    const registry = registryOf(5);
    expect(registry.peek('a')).toBeUndefined();
    const space = registry.open('a');
    expect(registry.open('a')).toBe(space);
    expect(registry.peek('a')).toBe(space);
  });

  it.each(['', '-a', 'a-', 'a b', 'ä', 'a/b', 'a'.repeat(65), '..'])('refuses the name "%s"', (id) => {
    expect(() => registryOf(5).open(id)).toThrow(BadSpaceId);
  });

  it.each(['a', 'A1', 'a_b-c', 'a'.repeat(64)])('takes the name "%s"', (id) => {
    expect(registryOf(5).open(id).id).toBe(id);
  });

  it('lets the least recently used go when it is full', () => {
    const registry = registryOf(3);
    for (const id of ['a', 'b', 'c']) registry.open(id);
    registry.open('a');
    registry.open('d');
    expect(idsOf(registry)).toEqual(['c', 'a', 'd']);
  });

  it('keeps the default however long it was not used', () => {
    const registry = registryOf(3);
    registry.open(DEFAULT_SPACE);
    for (const id of ['a', 'b', 'c', 'd']) registry.open(id);
    expect(idsOf(registry)).toEqual([DEFAULT_SPACE, 'c', 'd']);
  });

  it('never holds more than its capacity', () => {
    const registry = registryOf(10);
    registry.open(DEFAULT_SPACE);
    for (let i = 0; i < 1_000; i++) registry.open(`s${i}`);
    expect(registry.list()).toHaveLength(10);
  });

  it('lets a space go when its ttl has passed without use', () => {
    const registry = registryOf(5);
    const space = registry.create('a', { ttlMs: 1_000 });
    jest.setSystemTime(START + 900);
    expect(registry.open('a')).toBe(space);
    jest.setSystemTime(START + 1_800);
    expect(registry.peek('a')).toBe(space);
    jest.setSystemTime(START + 1_901);
    expect(registry.peek('a')).toBeUndefined();
    expect(idsOf(registry)).toEqual([]);
    expect(registry.open('a')).not.toBe(space);
  });

  it('prefers an expired space to a used one when it needs room', () => {
    const registry = registryOf(2);
    registry.create('kept');
    registry.create('short', { ttlMs: 10 });
    jest.setSystemTime(START + 11);
    registry.create('new');
    expect(idsOf(registry)).toEqual(['kept', 'new']);
  });

  it('makes a space anew in place of one of the same name', () => {
    const registry = registryOf(5);
    const space = registry.create('a', { seed: 'one' });
    expect(registry.create('a', { seed: 'two' })).not.toBe(space);
    expect(registry.open('a').seed).toBe('two');
  });

  it('tells of every space that goes, for whatever reason', () => {
    const registry = registryOf(2);
    const gone: string[] = [];
    registry.onDrop(({ id }) => gone.push(id));
    registry.open('dropped');
    registry.drop('dropped');
    for (const id of ['pushed-out', 'replaced', 'third']) registry.open(id);
    registry.create('replaced');
    registry.create('expires', { ttlMs: 1 });
    jest.setSystemTime(START + 5);
    registry.open('expires');
    expect(gone).toEqual(['dropped', 'pushed-out', 'replaced', 'third', 'expires']);
    expect(registry.drop('never was')).toBe(false);
  });

  it('gives every space the defaults, and its own options before them', () => {
    const registry = new SpaceRegistry(NOTHING, { envelope: 'native', seed: 'all' });
    expect(registry.open('a').options.envelope).toBe('native');
    expect(registry.create('b', { envelope: 'standard' }).options).toEqual({ envelope: 'standard', seed: 'all' });
  });
});

describe('a registry that is full', () => {
  const kinds: readonly (readonly [string, (registry: SpaceRegistry) => void])[] = [
    ['was created', (registry) => void registry.create('mine')],
    ['holds a rule', (registry) => void registry.open('mine').faults.arm(RULE, START)],
    ['had its clock moved', (registry) => registry.open('mine').clock.advance(1)],
    ['had its clock stopped', (registry) => registry.open('mine').clock.freeze()],
    ['had its options changed', (registry) => registry.open('mine').configure({ envelope: 'native' })],
  ];

  it.each(kinds)('keeps a space that %s from the spaces of mere requests', (_, setUp) => {
    const registry = registryOf(3);
    setUp(registry);
    for (let i = 0; i < 2_000; i++) registry.open(`evil-${i}`);
    expect(idsOf(registry)).toEqual(['mine', 'evil-1998', 'evil-1999']);
  });

  it('lets the least recently used go of those that were set up when there is no other', () => {
    const registry = registryOf(2);
    for (const id of ['a', 'b', 'c']) registry.create(id);
    expect(idsOf(registry)).toEqual(['b', 'c']);
  });

  it('tells whoever uses a space that had to go, until it is made anew or long ago', () => {
    jest.useFakeTimers({ now: START });
    const registry = registryOf(2);
    for (const id of ['a', 'b', 'c', 'd']) registry.create(id);
    expect(() => registry.open('a')).toThrow(SpaceGone);
    registry.create('a');
    expect(registry.open('a').id).toBe('a');
    expect(() => registry.open('b')).toThrow(SpaceGone);
    jest.setSystemTime(START + DEFAULT_BOUNDS.goneSpaceMs + 1);
    expect(registry.open('b').id).toBe('b');
    jest.useRealTimers();
  });

  it('forgets no name of a space that was set up for those of mere requests', () => {
    const registry = registryOf(2, { goneSpaces: 3 });
    for (const id of ['a', 'b', 'c']) registry.create(id);
    for (let i = 0; i < 100; i++) registry.open(`evil-${i}`);
    expect(() => registry.open('a')).toThrow(SpaceGone);
    expect(registry.open('evil-1').id).toBe('evil-1');
  });

  it('lets spaces go that hold too much together, the least recently used first', () => {
    const registry = registryOf(10, { memoryBytes: 1_000 });
    for (const id of ['a', 'b']) registry.open(id).outbox.put(messageOf(400));
    registry.open('mine').outbox.put(messageOf(700));
    registry.weighAll();
    expect(idsOf(registry)).toEqual(['mine']);
    expect(() => registry.open('a')).toThrow(SpaceGone);
  });
});
