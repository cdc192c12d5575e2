import type { JournalRow } from '../api/control-types';
import { mergeRows } from './journal-rows';

const row = (id: string): JournalRow => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  service: 'wallet',
  method: 'GET',
  path: '/wallet/v1/wallets',
  status: 200,
  outcome: 'natural',
  tookMs: 1.25,
});
const ids = (rows: readonly JournalRow[]): string[] => rows.map(({ id }) => id);

describe('mergeRows', () => {
  it('puts newer rows before older ones and repeats none', () => {
    expect(ids(mergeRows([row('b'), row('a')], [row('c'), row('b')]))).toEqual(['c', 'b', 'a']);
  });

  it('lets the oldest go beyond what is shown', () => {
    const older = Array.from({ length: 50 }, (_, i) => row(`old-${i}`));
    const merged = mergeRows(older, [row('new')]);
    expect(merged).toHaveLength(50);
    expect(ids(merged)).not.toContain('old-49');
  });
});
