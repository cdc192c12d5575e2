import type { ArmedRule } from './faults/core-bank';
import { hasGoodSignature, Integrator } from './banking/integrator';

const ON_BANKING = { match: { service: 'banking' } };
const opened: Integrator[] = [];

afterEach(() => Promise.all(opened.splice(0).map((integrator) => integrator.close())));

async function open(rule?: object): Promise<{ integrator: Integrator; armed: ArmedRule | undefined }> {
  const integrator = await Integrator.open();
  opened.push(integrator);
  return { integrator, armed: rule && (await integrator.arm(rule)) };
}

describe('an armed rule', () => {
  it('sends an attempt twice, under one id and with the same bytes', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'DUPLICATE', times: 1 });
    await integrator.user.transfer(500);
    const [first, second] = await integrator.receiver.until(2);
    expect(second?.rawBody).toBe(first?.rawBody);
    for (const name of ['x-webhook-id', 'x-webhook-timestamp', 'x-webhook-signature'])
      expect(second?.headers[name]).toBe(first?.headers[name]);
    expect(await integrator.delivery()).toMatchObject({
      status: 'delivered',
      attempts: [{ status: 200, copies: [200, 200], rule: armed?.id, delivery: 'DUPLICATE' }],
    });
  });

  it('counts two copies as one attempt, which has failed when neither was taken', async () => {
    const { integrator } = await open({ ...ON_BANKING, delivery: 'DUPLICATE', times: 1 });
    integrator.receiver.answerWith(500, 500);
    await integrator.user.transfer(500);
    expect(await integrator.delivery()).toMatchObject({ status: 'pending', attempts: [{ status: 500 }] });
    await integrator.user.advance('PT10S');
    expect(await integrator.delivery()).toMatchObject({ status: 'delivered', attempts: { length: 2 } });
    expect(integrator.receiver.received).toHaveLength(3);
  });

  it('counts two copies as taken when one was', async () => {
    const { integrator } = await open({ ...ON_BANKING, delivery: 'DUPLICATE', times: 1 });
    integrator.receiver.answerWith(500);
    await integrator.user.transfer(500);
    expect(await integrator.delivery()).toMatchObject({ status: 'delivered', attempts: [{ status: 200 }] });
  });

  it.each([
    [{}, 'PT10M', '2026-02-27T14:32:00.000Z'],
    [{ lateBy: 'PT1H30M' }, 'PT1H30M', '2026-02-27T15:52:00.000Z'],
  ])('sends an attempt late: %j', async (more, lateBy, at) => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'LATE', ...more, times: 1 });
    const { user, receiver } = integrator;
    await user.transfer(500);
    const [sent] = await integrator.outbox();
    expect(sent?.delivery).toEqual({ event: 'transaction.completed', status: 'pending', attempts: [], nextAt: at });
    const { due } = await user.space.ask<{ due: object[] }>('GET', '/clock');
    expect(due).toContainEqual({ at, service: 'banking', job: 'deliver-webhook', entity: sent?.id });
    expect(receiver.received).toEqual([]);
    expect(await user.advance(lateBy)).toContainEqual({
      at,
      service: 'banking',
      job: 'deliver-webhook',
      entity: sent?.id,
    });
    expect(receiver.received[0]?.headers['x-webhook-timestamp']).toBe(String(Date.parse(at) / 1_000));
    expect(await integrator.delivery()).toMatchObject({
      event: 'transaction.completed',
      status: 'delivered',
      attempts: [{ at, status: 200, rule: armed?.id, delivery: 'LATE', lateBy }],
    });
  });

  it('does not claim a late attempt once more when it is due, but its repetition', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'LATE', lateBy: 'PT1M' });
    integrator.receiver.answerWith(500);
    await integrator.user.transfer(500);
    await integrator.user.advance('PT1M');
    expect(await integrator.rule(armed?.id ?? '')).toMatchObject({ seen: 1, fired: 1 });
    await integrator.user.advance('PT10S');
    expect(await integrator.rule(armed?.id ?? '')).toMatchObject({ seen: 2, fired: 2 });
    expect(integrator.receiver.received).toHaveLength(1);
    await integrator.user.advance('PT1M');
    expect(await integrator.delivery()).toMatchObject({
      status: 'delivered',
      attempts: [{ status: 500 }, { at: '2026-02-27T14:24:10.000Z', status: 200 }],
    });
  });

  it('spoils the signature of an attempt; the next one is well signed', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'BAD_SIGNATURE', times: 1 });
    integrator.receiver.answerWith(401);
    await integrator.user.transfer(500);
    await integrator.user.advance('PT10S');
    const received = await integrator.receiver.until(2);
    expect(received.map(hasGoodSignature)).toEqual([false, true]);
    expect(new Set(received.map(({ rawBody }) => rawBody)).size).toBe(1);
    expect(await integrator.delivery()).toMatchObject({
      status: 'delivered',
      attempts: [
        { status: 401, rule: armed?.id, delivery: 'BAD_SIGNATURE', signature: 'does-not-fit' },
        { at: '2026-02-27T14:22:10.000Z', status: 200, signature: 'fits' },
      ],
    });
  });

  it('loses an attempt, which is repeated like any that has failed', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'LOST', times: 2 });
    await integrator.user.transfer(500);
    const lost = { status: 0, rule: armed?.id, delivery: 'LOST' };
    expect(await integrator.delivery()).toMatchObject({ status: 'pending', attempts: [lost] });
    await integrator.user.advance('PT10S');
    expect(integrator.receiver.received).toEqual([]);
    await integrator.user.advance('PT30S');
    expect(await integrator.receiver.until(1)).toHaveLength(1);
    expect(await integrator.delivery()).toMatchObject({
      status: 'delivered',
      attempts: [lost, lost, { at: '2026-02-27T14:22:40.000Z', status: 200 }],
    });
  });

  it('loses every attempt until the webhook is given up', async () => {
    const { integrator } = await open({ ...ON_BANKING, delivery: 'LOST' });
    await integrator.user.transfer(500);
    await integrator.user.advance('PT2H');
    expect(await integrator.delivery()).toMatchObject({ status: 'given-up', attempts: { length: 6 } });
    expect(integrator.receiver.received).toEqual([]);
  });

  it('with times: 1 meets one of many parallel transfers', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'DUPLICATE', times: 1 });
    await Promise.all(Array.from({ length: 12 }, (_, at) => integrator.user.transfer(100 + at)));
    const received = await integrator.receiver.until(13);
    const ids = received.map(({ headers }) => headers['x-webhook-id']);
    expect(new Set(ids).size).toBe(12);
    const forced = (await integrator.outbox()).flatMap(({ delivery }) => delivery.attempts).filter(({ rule }) => rule);
    expect(forced).toHaveLength(1);
    expect(integrator.receiver.received).toHaveLength(13);
    expect(await integrator.rule(armed?.id ?? '')).toMatchObject({ seen: 1, fired: 1, isSpent: true });
  });

  it('skips, repeats and goes through what follows, delivery after delivery', async () => {
    const { integrator } = await open({
      ...ON_BANKING,
      delivery: 'DUPLICATE',
      skip: 1,
      then: [{ pass: true }, { delivery: 'LOST', times: 2 }],
    });
    for (let at = 0; at < 6; at++) await integrator.user.transfer(100 + at);
    const forced = (await integrator.outbox()).map(({ delivery: { attempts } }) => attempts[0]?.delivery ?? '-');
    expect(forced).toEqual(['-', 'DUPLICATE', '-', 'LOST', 'LOST', '-']);
  });

  it('names the event it means, down to its body', async () => {
    const match = { service: 'banking', event: 'transaction.completed', body: { data: { amount: 500 } } };
    const { integrator } = await open({ match, delivery: 'LOST' });
    await integrator.user.transfer(400);
    await integrator.user.transfer(500);
    await integrator.user.transferOut(500, '5555555555');
    await integrator.user.advance('PT60S');
    const lost = (await integrator.outbox()).filter(({ delivery }) => delivery.attempts[0]?.delivery === 'LOST');
    expect(lost).toMatchObject([{ body: { type: 'transaction.completed', data: { amount: 500 } } }]);
  });

  it('lapses with virtual time', async () => {
    const { integrator } = await open({ ...ON_BANKING, delivery: 'LOST', ttlMs: 5_000 });
    await integrator.user.advance('PT5S');
    await integrator.user.transfer(500);
    expect(await integrator.delivery()).toMatchObject({ status: 'delivered' });
  });
});

describe('requests and deliveries', () => {
  it('do not count for each other', async () => {
    const { integrator, armed } = await open({ ...ON_BANKING, delivery: 'DUPLICATE', times: 1 });
    const { user } = integrator;
    const onRequests = await integrator.arm({
      match: { service: 'banking', operation: 'transferInternally' },
      delay: 0,
      skip: 1,
      times: 1,
    });
    await user.get('/wallets');
    expect(await integrator.rule(armed?.id ?? '')).toMatchObject({ seen: 0 });
    const { headers } = await user.transfer(500);
    expect(headers).toMatchObject({ 'x-sandbox-outcome': 'natural' });
    await integrator.receiver.until(2);
    expect(await integrator.rule(armed?.id ?? '')).toMatchObject({ seen: 1, fired: 1 });
    expect(await integrator.rule(onRequests.id)).toMatchObject({ seen: 1, fired: 0 });
  });

  it('are set free together by a reset of the faults', async () => {
    const { integrator } = await open({ ...ON_BANKING, delivery: 'LOST' });
    await integrator.user.space.ask('POST', '/reset', { only: ['faults'] });
    await integrator.user.transfer(500);
    expect(await integrator.delivery()).toMatchObject({ status: 'delivered' });
  });
});
