import { BankClient } from './banking/bank-client';
import { hasGoodSignature, Integrator } from './banking/integrator';

const opened: Integrator[] = [];

afterEach(() => Promise.all(opened.splice(0).map((integrator) => integrator.close())));

async function open(settings: Readonly<Record<string, unknown>> = {}): Promise<Integrator> {
  const integrator = await Integrator.open(settings);
  opened.push(integrator);
  return integrator;
}

describe('a webhook', () => {
  it('tells of a completed transfer, signed', async () => {
    const { user, receiver } = await open();
    const { reference } = (await user.transfer(500)).body.data as { reference: string };
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({
      type: 'transaction.completed',
      tenant_id: '550e8400-e29b-41d4-a716-446655440000',
      data: { reference, status: 'completed', amount: 500 },
      created_at: '2026-02-27T14:22:00Z',
    });
    expect(webhook !== undefined && hasGoodSignature(webhook)).toBe(true);
    expect(webhook?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-webhook-timestamp': String(Date.parse('2026-02-27T14:22:00Z') / 1_000),
    });
  });

  it('tells of failures and reversals', async () => {
    const integrator = await open();
    const { user, receiver } = integrator;
    await user.transferOut(1_000, '5555555555');
    expect(await integrator.outbox()).toEqual([]);
    await user.advance('PT60S');
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({
      type: 'transaction.failed',
      data: { status: 'reversed' },
    });
  });

  it('comes by itself when its time has come, though nobody calls', async () => {
    const { user, receiver } = await open({ 'banking.lateRecipientMs': 100 });
    await user.space.ask('PUT', '/clock', { action: 'resume' });
    await user.transferOut(1_000, '2222222222');
    const [webhook] = await receiver.until(1);
    expect(JSON.parse(webhook?.rawBody ?? '')).toMatchObject({ data: { status: 'completed' } });
  });

  it('is kept in the outbox when nobody is to be told', async () => {
    const user = await BankClient.login();
    await user.transfer(500);
    const { items } = await user.space.ask<{ items: unknown[] }>('GET', '/outbox?service=banking');
    expect(items).toMatchObject([
      {
        channel: 'webhook',
        to: '',
        body: { type: 'transaction.completed' },
        delivery: { event: 'transaction.completed', status: 'not-configured', attempts: [] },
      },
    ]);
  });

  it('is repeated with growing waits until it is taken', async () => {
    const integrator = await open();
    const { user, receiver } = integrator;
    receiver.answerWith(500, 503);
    await user.transfer(500);
    const [received] = await receiver.until(1);
    const names = ['x-webhook-id', 'x-webhook-timestamp', 'x-webhook-signature'];
    const headers = Object.fromEntries(names.map((name) => [name, received?.headers[name]]));
    expect(await integrator.delivery()).toEqual({
      event: 'transaction.completed',
      status: 'pending',
      attempts: [{ at: '2026-02-27T14:22:00.000Z', status: 500, headers, signature: 'fits' }],
      nextAt: '2026-02-27T14:22:10.000Z',
    });
    expect(await user.advance('PT9S')).toEqual([]);
    await user.advance('PT1S');
    expect(await integrator.delivery()).toMatchObject({
      status: 'pending',
      attempts: [{ status: 500 }, { status: 503 }],
    });
    await user.advance('PT30S');
    expect(await integrator.delivery()).toMatchObject({ status: 'delivered' });
    const ids = (await receiver.until(3)).map(({ headers }) => headers['x-webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is given up after the sixth attempt', async () => {
    const integrator = await open();
    integrator.receiver.answerWith(500, 500, 500, 500, 500, 500);
    await integrator.user.transfer(500);
    await integrator.user.advance('PT2H');
    expect(await integrator.delivery()).toMatchObject({ status: 'given-up', attempts: { length: 6 } });
  });

  it('to an address where nobody listens fails like any other', async () => {
    const integrator = await open({ 'banking.webhookUrl': 'http://127.0.0.1:1/nobody' });
    await integrator.user.transfer(500);
    expect(await integrator.delivery()).toMatchObject({
      status: 'pending',
      attempts: [{ status: 0, reason: expect.stringMatching(/\S/) }],
    });
  });
});

describe('the address of webhooks', () => {
  it.each([
    'not an address',
    'ftp://example.com/hook',
    '',
    'http://169.254.169.254/latest/meta-data',
    'https://8.8.8.8/hook',
  ])('is not "%s"', async (url) => {
    const user = await BankClient.visit();
    const patch = user.space.ask('PATCH', '/space', { settings: { 'banking.webhookUrl': url } });
    await expect(patch).rejects.toThrow(/http/);
  });
});
