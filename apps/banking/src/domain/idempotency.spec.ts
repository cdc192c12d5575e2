import { HOUR, SECOND } from '@sadpath/clock';
import { NOON, refusalOf } from '../../test/sample-bank';
import { recall, type IdempotencyRecord } from './idempotency';

const record: IdempotencyRecord = {
  key: 'k',
  fingerprint: 'same',
  usedAt: NOON,
  outcome: { kind: 'success', status: 201, value: { id: '1' } },
};
const asked = { fingerprint: 'same', clientKey: 'key-1' };
const at = { now: NOON + HOUR, memoryMs: 24 * HOUR };

describe('an idempotency key', () => {
  it('lets its first request run', () => {
    expect(recall(undefined, asked, at)).toBeUndefined();
  });

  it('repeats its outcome', () => {
    expect(recall(record, asked, at)).toBe(record.outcome);
  });

  it('lets the request run again when the first never ended', () => {
    expect(recall({ ...record, outcome: null }, asked, at)).toBeUndefined();
  });

  it('lets it run again when the clock was set back behind a first that never ended', () => {
    expect(recall({ ...record, outcome: null, usedAt: at.now + HOUR }, asked, at)).toBeUndefined();
  });

  it('is forgotten after its memory', () => {
    expect(recall(record, asked, { ...at, now: NOON + 24 * HOUR })).toBeUndefined();
  });

  it.each([
    ['with another body, telling what the first has created', record, { ...asked, fingerprint: 'other' }, '1'],
    ['while the first request runs', { ...record, outcome: null, usedAt: at.now - SECOND }, asked, 'key-1'],
  ])('is refused %s', (_, known, again, existingId) => {
    expect(refusalOf(() => recall(known, again, at))).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      details: [{ existingId }],
    });
  });
});
