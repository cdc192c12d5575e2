import { attemptsOf } from './attempts';
import { Journal } from './journal';
import type { JournalEntry } from './journal-entry';

const entry = (id: string, outcome: JournalEntry['outcome'] = 'natural', service = 'otp'): JournalEntry => ({
  id,
  requestId: id,
  at: 0,
  realAt: 0,
  service,
  operation: 'op',
  method: 'GET',
  path: '/',
  query: {},
  headers: {},
  body: undefined,
  status: 200,
  outcome,
  response: {},
  responseHeaders: {},
  tookMs: 1,
  notes: [],
});
const idsOf = (journal: Journal): string[] => journal.list().map(({ id }) => id);

describe('the journal', () => {
  it('lists entries oldest first and lets the oldest go when it is full', () => {
    const journal = new Journal({ journalEntries: 3 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) journal.append(entry(id));
    expect(idsOf(journal)).toEqual(['c', 'd', 'e']);
    expect(journal.find('a')).toBeUndefined();
  });

  it('counts natural and forced outcomes apart, also those it no longer holds', () => {
    const journal = new Journal({ journalEntries: 1 });
    for (const outcome of ['natural', 'forced', 'natural'] as const) journal.append(entry('x', outcome));
    expect(journal.tally).toEqual({ natural: 2, forced: 1 });
  });

  it('counts in no tally what the sandbox itself answered', () => {
    const journal = new Journal();
    journal.append(entry('a', 'sandbox'));
    expect(journal.tally).toEqual({ natural: 0, forced: 0 });
  });

  it('finds an entry by its id, and by what its client called it the newest, which is the outer of those it caused', () => {
    const journal = new Journal({ journalEntries: 4 });
    journal.append({ ...entry('a', 'natural', 'cms'), requestId: 'r' });
    journal.append({ ...entry('b', 'natural', 'customer'), requestId: 'r' });
    journal.append(entry('c'));
    expect(journal.find('a')).toMatchObject({ service: 'cms' });
    expect(journal.find('r')).toMatchObject({ id: 'b', service: 'customer' });
    expect(journal.called('r').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(journal.find('none')).toBeUndefined();
  });

  it('tells which attempt at a logical request an entry is: by its key, else by its content', () => {
    const keyed = (id: string, key: string): JournalEntry => ({ ...entry(id), headers: { 'idempotency-key': key } });
    const withBody = (id: string, body: string): JournalEntry => ({ ...entry(id), body: '***', digests: { body } });
    const entries = [
      keyed('a', 'k'),
      keyed('b', 'l'),
      keyed('c', 'k'),
      withBody('d', '1'),
      withBody('e', '2'),
      withBody('f', '1'),
    ];
    expect([...attemptsOf(entries).values()].map(({ number }) => number)).toEqual([1, 1, 2, 1, 1, 2]);
  });

  it('lists in turns those that fit, and holds on to no other', async () => {
    const journal = new Journal();
    for (const id of ['a', 'b', 'c']) journal.append(entry(id));
    const seen: string[] = [];
    const found = await journal.listInTurns(({ id }) => seen.push(id) === 2);
    expect({ seen, found: found.map(({ id }) => id) }).toEqual({ seen: ['a', 'b', 'c'], found: ['b'] });
  });

  it('is empty when it was cleared, and fills again from the start', () => {
    const journal = new Journal({ journalEntries: 2 });
    for (const id of ['a', 'b', 'c']) journal.append(entry(id));
    journal.clear();
    expect(idsOf(journal)).toEqual([]);
    expect(journal.tally).toEqual({ natural: 0, forced: 0 });
    for (const id of ['d', 'e', 'f']) journal.append(entry(id));
    expect(idsOf(journal)).toEqual(['e', 'f']);
  });

  it('tells listeners of every later entry until they leave', () => {
    const journal = new Journal();
    const heard: string[] = [];
    journal.append(entry('before'));
    const leave = journal.listen(({ id }) => heard.push(id));
    journal.append(entry('a'));
    leave();
    journal.append(entry('b'));
    expect(heard).toEqual(['a']);
  });
});

describe('the bytes of a journal', () => {
  const long = (id: string, length: number): JournalEntry => ({ ...entry(id), body: { text: 'x"'.repeat(length) } });

  it('are bounded: the oldest entries go', () => {
    const journal = new Journal({ journalBytes: 20_000 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) journal.append(long(id, 2_000));
    expect(idsOf(journal)).toEqual(['c', 'd', 'e']);
    expect(journal.bytes).toBeLessThanOrEqual(20_000);
    expect(journal.tally).toEqual({ natural: 5, forced: 0 });
  });

  it('of one entry are bounded: what is long of it is cut, and stays JSON', () => {
    const journal = new Journal({ journalEntryBytes: 4_000 });
    const huge = 'y'.repeat(900_000);
    journal.append({ ...long('a', 300_000), path: `/${huge}`, query: { [huge]: 1 }, response: [huge], notes: [huge] });
    expect(journal.bytes).toBeLessThanOrEqual(4_000);
    expect(journal.find('a')).toMatchObject({ body: expect.stringContaining('characters)'), status: 200 });
  });

  it('are none when it is cleared', () => {
    const journal = new Journal();
    journal.append(long('a', 100));
    journal.clear();
    expect(journal.bytes).toBe(0);
  });
});
