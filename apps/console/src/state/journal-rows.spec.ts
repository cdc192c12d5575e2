import type { JournalRow } from '../api/control-types';
import { filterRows, mergeRows, ordinals } from './journal-rows';

const row = (id: string, more: Partial<JournalRow> = {}): JournalRow => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  service: 'wallet',
  method: 'GET',
  path: '/wallet/v1/wallets',
  status: 200,
  outcome: 'natural',
  tookMs: 1.25,
  ...more,
});
const ids = (rows: readonly JournalRow[]): string[] => rows.map(({ id }) => id);

describe('mergeRows', () => {
  it('puts newer rows before older ones and repeats none', () => {
    expect(ids(mergeRows([row('b'), row('a')], [row('c'), row('b')]))).toEqual(['c', 'b', 'a']);
  });

  it('keeps the requests that one request caused apart from it', () => {
    const inner = row('a', { service: 'cms' });
    expect(mergeRows([inner], [row('a')])).toHaveLength(2);
  });

  it('keeps a repetition that differs by nothing but the time it took', () => {
    expect(mergeRows([row('a')], [row('a', { tookMs: 1.5 })])).toHaveLength(2);
  });

  it('lets the oldest go beyond what the sandbox keeps', () => {
    const older = Array.from({ length: 1_000 }, (_, i) => row(`old-${i}`));
    const merged = mergeRows(older, [row('new')]);
    expect(merged).toHaveLength(1_000);
    expect(ids(merged)).not.toContain('old-999');
  });
});

describe('filterRows', () => {
  const rows = [
    row('a', { code: 'ERR_WALLET_FROZEN', status: 403, outcome: 'forced', rule: 'fault-1' }),
    row('b', { operation: 'listWallets' }),
  ];

  it('wants every word, anywhere, in any case', () => {
    expect(ids(filterRows(rows, 'frozen 403'))).toEqual(['a']);
    expect(ids(filterRows(rows, ' LISTWALLETS '))).toEqual(['b']);
    expect(filterRows(rows, 'frozen listwallets')).toEqual([]);
  });

  it('tells natural from forced', () => {
    expect(ids(filterRows(rows, '', 'forced'))).toEqual(['a']);
    expect(ids(filterRows(rows, '', ''))).toEqual(['a', 'b']);
  });
});

describe('ordinals', () => {
  it('count the rows of one id from the newest', () => {
    expect(ordinals([row('a'), row('b'), row('a'), row('a')])).toEqual([0, 0, 1, 2]);
  });
});
