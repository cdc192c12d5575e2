import { journalEntry } from './journal-entry.fixture';
import { linesOf } from './request-lines';

describe('linesOf', () => {
  const [head, other, single] = [
    journalEntry('c', { requestId: 'x' }),
    journalEntry('b', { requestId: 'x' }),
    journalEntry('a'),
  ];
  const groups = [
    { head, others: [other] },
    { head: single, others: [] },
  ];
  const keys = (opened: readonly string[], chosen = ''): readonly string[] =>
    linesOf(groups, { opened: new Set(opened), chosen }).map(({ key }) => key);

  it('shows the newest of each id, and that there are more', () => {
    expect(keys([])).toEqual(['c', 'more c', 'a']);
    expect(linesOf(groups, { opened: new Set(), chosen: '' })[1]).toMatchObject({ count: 1, isOpen: false });
  });

  it('shows the others where their group was opened', () => {
    expect(keys(['x'])).toEqual(['c', 'more c', 'b', 'a']);
  });

  it('shows the others where one of them is chosen, until their group is closed', () => {
    expect(keys([], 'b')).toEqual(['c', 'more c', 'b', 'a']);
    expect(keys(['x'], 'b')).toEqual(['c', 'more c', 'a']);
  });
});
