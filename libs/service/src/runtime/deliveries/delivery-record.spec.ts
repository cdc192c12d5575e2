import { afterAttempt, newRecord, type DeliveryRecord } from './delivery-record';

const RETRIES = { now: 0, backoffMs: [10_000, 30_000] };

/** The record after attempts that were answered so, and when the next is due. */
function answered(...statuses: readonly number[]): ReturnType<typeof afterAttempt> {
  let record: DeliveryRecord = newRecord('paid', 'http://x');
  let due: number | undefined;
  for (const status of statuses) ({ record, due } = afterAttempt(record, { status }, RETRIES));
  return { record, due };
}

describe('the record of a delivery', () => {
  it('has nobody to tell where there is no address', () => {
    expect(newRecord('paid', undefined)).toEqual({ event: 'paid', status: 'not-configured', attempts: [] });
  });

  it.each([200, 204, 299])('is closed by an answer of %d', (status) => {
    expect(answered(status)).toMatchObject({ record: { status: 'delivered' }, due: undefined });
  });

  it.each([0, 199, 302, 404, 500])('waits for the next attempt after %d', (status) => {
    expect(answered(status)).toEqual({
      record: {
        event: 'paid',
        status: 'pending',
        attempts: [{ at: '1970-01-01T00:00:00.000Z', status }],
        nextAt: '1970-01-01T00:00:10.000Z',
      },
      due: 10_000,
    });
  });

  it('waits longer after each failure, and gives up after the last wait', () => {
    expect([answered(500), answered(500, 0), answered(500, 0, 503)].map(({ due }) => due)).toEqual([
      10_000,
      30_000,
      undefined,
    ]);
    expect(answered(500, 0, 503).record).toMatchObject({ status: 'given-up', attempts: { length: 3 } });
  });

  it('plans nothing any more once it is closed', () => {
    expect(answered(500, 200).record).not.toHaveProperty('nextAt');
  });

  it('is given up at once where nothing is tried again', () => {
    const once = afterAttempt(newRecord('paid', 'x'), { status: 500 }, { now: 0, backoffMs: [] });
    expect(once).toMatchObject({ record: { status: 'given-up' }, due: undefined });
  });

  it('says what forced an attempt', () => {
    const forced = { status: 0, rule: 'fault-1', delivery: 'LOST' } as const;
    expect(afterAttempt(newRecord('paid', 'x'), forced, RETRIES).record.attempts).toMatchObject([forced]);
  });
});
