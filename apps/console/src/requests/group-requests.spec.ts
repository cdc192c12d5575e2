import { groupRequests, targetOf } from './group-requests';
import { journalEntry } from './journal-entry.fixture';

describe('groupRequests', () => {
  it('puts the attempts of one id together, under the newest of the client', () => {
    const [inner, second, other, first] = [
      journalEntry('d', { requestId: 'x', caller: 'cms' }),
      journalEntry('c', { requestId: 'x' }),
      journalEntry('b'),
      journalEntry('a', { requestId: 'x' }),
    ];
    expect(groupRequests([inner, second, other, first])).toEqual([
      { head: second, others: [inner, first] },
      { head: other, others: [] },
    ]);
  });

  it('shows what was caused by itself where its cause is not among them', () => {
    const inner = journalEntry('a', { requestId: 'x', caller: 'cms' });
    expect(groupRequests([inner])).toEqual([{ head: inner, others: [] }]);
  });
});

describe('targetOf', () => {
  it('writes the query behind the path, with names that come twice', () => {
    expect(targetOf({ path: '/a', query: { q: 'x y', tag: ['1', '2'] } })).toBe('/a?q=x+y&tag=1&tag=2');
    expect(targetOf({ path: '/a' })).toBe('/a');
  });
});
