import { createHmac } from 'node:crypto';
import { NOON } from '../../test/sample-bank';
import { nextAttemptAt, webhookEvent, webhookHeaders } from './webhook';

describe('a webhook', () => {
  it('is signed over its timestamp and raw body', () => {
    const headers = webhookHeaders({ id: 'e-1', rawBody: '{"a":1}' }, 'secret', NOON);
    const digest = createHmac('sha256', 'secret')
      .update(`${String(NOON / 1_000)}.{"a":1}`)
      .digest('hex');
    expect(headers['x-webhook-signature']).toBe(`t=${String(NOON / 1_000)},v1=${digest}`);
  });

  it('says what happened and when', () => {
    expect(webhookEvent('transaction.completed', 't-1', { id: 'e-1', data: { reference: 'R' }, now: NOON })).toEqual({
      id: 'e-1',
      type: 'transaction.completed',
      tenant_id: 't-1',
      data: { reference: 'R' },
      created_at: '2026-02-27T14:22:00Z',
    });
  });

  it('is tried again after growing waits, five times', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((failures) => nextAttemptAt(failures, 0));
    expect(waits).toEqual([10_000, 30_000, 120_000, 600_000, 3_600_000, undefined]);
  });
});
