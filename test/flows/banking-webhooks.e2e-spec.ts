import { createHmac } from 'node:crypto';
import { BankClient } from './banking/bank-client';
import { WebhookReceiver, type ReceivedWebhook } from './banking/webhook-receiver';

interface Sent {
  readonly body: { readonly id: string; readonly type: string; readonly tenant_id: string };
  readonly delivery: { readonly status: string; readonly attempts: readonly { readonly status: number }[] };
}

const SECRET = 'whsec_test';
let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await WebhookReceiver.listen();
});
afterEach(() => receiver.close());

function loginWith(settings: Readonly<Record<string, unknown>> = {}): Promise<BankClient> {
  const own = { 'banking.webhookUrl': receiver.url, 'banking.webhookSecret': SECRET };
  return BankClient.login('testuser@example.com', { settings: { ...own, ...settings } });
}

async function outbox(user: BankClient): Promise<readonly Sent[]> {
  return (await user.space.ask<{ items: readonly Sent[] }>('GET', '/outbox?service=banking&channel=webhook')).items;
}

/** The delivery of the only webhook, once it has so many attempts. */
async function deliveryAfter(user: BankClient, attempts: number): Promise<Sent['delivery'] | undefined> {
  for (let round = 0; round < 200; round++) {
    const [sent] = await outbox(user);
    if (sent !== undefined && sent.delivery.attempts.length >= attempts) return sent.delivery;
  }
  return undefined;
}

function hasGoodSignature({ headers, rawBody }: ReceivedWebhook): boolean {
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-webhook-signature'])) ?? [];
  return (
    v1 ===
    createHmac('sha256', SECRET)
      .update(`${String(t)}.${rawBody}`)
      .digest('hex')
  );
}

describe('a webhook', () => {
  it('tells of a completed transfer, signed', async () => {
    const user = await loginWith();
    const { reference } = (await user.transfer(500)).body.data as { reference: string };
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({
      type: 'transaction.completed',
      tenant_id: '550e8400-e29b-41d4-a716-446655440000',
      data: { reference, status: 'completed', amount: 500 },
      created_at: '2026-02-27T14:22:00Z',
    });
    expect(webhook !== undefined && hasGoodSignature(webhook)).toBe(true);
    expect(webhook?.headers['x-webhook-timestamp']).toBe(String(Date.parse('2026-02-27T14:22:00Z') / 1_000));
  });

  it('tells of failures and reversals', async () => {
    const user = await loginWith();
    await user.transferOut(1_000, '5555555555');
    expect(await outbox(user)).toEqual([]);
    await user.advance('PT60S');
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({
      type: 'transaction.failed',
      data: { status: 'reversed' },
    });
  });

  it('comes by itself when its time has come, though nobody calls', async () => {
    const user = await loginWith({ 'banking.lateRecipientMs': 100 });
    await user.space.ask('PUT', '/clock', { action: 'resume' });
    await user.transferOut(1_000, '2222222222');
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({ data: { status: 'completed' } });
  });

  it('is kept in the outbox when nobody is to be told', async () => {
    const user = await BankClient.login();
    await user.transfer(500);
    expect(await outbox(user)).toMatchObject([
      { body: { type: 'transaction.completed' }, delivery: { status: 'not-configured' } },
    ]);
  });

  it('is repeated with growing waits until it is taken', async () => {
    const user = await loginWith();
    receiver.answerWith(500, 503);
    await user.transfer(500);
    expect(await deliveryAfter(user, 1)).toMatchObject({ status: 'pending', attempts: [{ status: 500 }] });
    expect(await user.advance('PT9S')).toEqual([]);
    await user.advance('PT1S');
    expect(await deliveryAfter(user, 2)).toMatchObject({
      status: 'pending',
      attempts: [{ status: 500 }, { status: 503 }],
    });
    await user.advance('PT30S');
    expect(await deliveryAfter(user, 3)).toMatchObject({ status: 'delivered' });
    const ids = (await receiver.until(3)).map(({ headers }) => headers['x-webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is given up after the sixth attempt', async () => {
    const user = await loginWith();
    receiver.answerWith(500, 500, 500, 500, 500, 500);
    await user.transfer(500);
    for (let attempt = 1; attempt <= 5; attempt++) {
      await deliveryAfter(user, attempt);
      await user.advance('PT1H');
    }
    expect(await deliveryAfter(user, 6)).toMatchObject({ status: 'given-up' });
  });

  it('comes twice where the space says so', async () => {
    const user = await loginWith({ 'banking.webhookFault': 'duplicate' });
    await user.transfer(500);
    const [first, second] = await receiver.until(2);
    expect(first?.headers['x-webhook-id']).toBe(second?.headers['x-webhook-id']);
    expect(first?.rawBody).toBe(second?.rawBody);
  });

  it('comes ten minutes late where the space says so', async () => {
    const user = await loginWith({ 'banking.webhookFault': 'late' });
    await user.transfer(500);
    expect(await user.advance('PT9M59S')).toEqual([]);
    expect(receiver.received).toEqual([]);
    await user.advance('PT1S');
    const [webhook] = await receiver.until(1);
    expect(webhook?.headers['x-webhook-timestamp']).toBe(String(Date.parse('2026-02-27T14:32:00Z') / 1_000));
  });

  it('is badly signed where the space says so', async () => {
    const user = await loginWith({ 'banking.webhookFault': 'bad-signature' });
    await user.transfer(500);
    const [webhook] = await receiver.until(1);
    expect(webhook !== undefined && hasGoodSignature(webhook)).toBe(false);
  });
});
