import { createHmac } from 'node:crypto';
import { NOON } from '../../test/sample-bank';
import { webhookEvent, webhookHeaders } from './webhook';

describe('a webhook', () => {
  it('is signed over its timestamp and raw body', () => {
    const headers = webhookHeaders({ id: 'e-1', rawBody: '{"a":1}', sentAt: NOON }, 'secret');
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
});
