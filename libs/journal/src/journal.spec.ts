import { Journal, type JournalEntry } from './journal';

const entry = (id: string, outcome: JournalEntry['outcome'] = 'natural', service = 'otp'): JournalEntry => ({
  id,
  at: 0,
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
  tookMs: 1,
  notes: [],
});
const idsOf = (journal: Journal): string[] => journal.list().map(({ id }) => id);

describe('the journal', () => {
  it('lists entries oldest first and lets the oldest go when it is full', () => {
    const journal = new Journal(3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) journal.append(entry(id));
    expect(idsOf(journal)).toEqual(['c', 'd', 'e']);
    expect(journal.find('a')).toBeUndefined();
  });

  it('counts natural and forced outcomes apart, also those it no longer holds', () => {
    const journal = new Journal(1);
    for (const outcome of ['natural', 'forced', 'natural'] as const) journal.append(entry('x', outcome));
    expect(journal.tally).toEqual({ natural: 2, forced: 1 });
  });

  it('finds the newest of an id, which for a call that made others is the outer one', () => {
    const journal = new Journal(3);
    journal.append(entry('a'));
    journal.append(entry('r', 'natural', 'cms'));
    journal.append(entry('r', 'natural', 'customer'));
    journal.append(entry('b'));
    expect(journal.find('r')).toMatchObject({ service: 'customer' });
  });

  it('is empty when it was cleared, and fills again from the start', () => {
    const journal = new Journal(2);
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
