import { journalEntry } from '../requests/journal-entry.fixture';
import { rowsSince } from './rows-since';

describe('rowsSince', () => {
  const rows = [
    journalEntry('4', { method: 'POST' }),
    journalEntry('3'),
    journalEntry('2', { method: 'PATCH' }),
    journalEntry('1', { method: 'POST' }),
  ];

  it('gives what came after a request and may have changed something, oldest first', () => {
    expect(rowsSince(rows, '1').map(({ id }) => id)).toEqual(['2', '4']);
  });

  it('gives everything where nothing had come before', () => {
    expect(rowsSince(rows, undefined).map(({ id }) => id)).toEqual(['1', '2', '4']);
  });
});
