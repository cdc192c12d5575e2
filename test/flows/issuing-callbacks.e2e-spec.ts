import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';

interface Sent {
  readonly to: string;
  readonly channel: string;
  readonly at: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delivery: Readonly<Record<string, unknown>>;
}

const received: { path: string; body: unknown }[] = [];
let receiver: Server;
let origin: string;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      response.writeHead(204).end();
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});

afterAll(() => receiver.close());

async function begin(
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ space: TestSpace; client: ProgramClient }> {
  const space = await TestSpace.make({ settings, clock: '2026-01-15T09:00:00Z' });
  return { space, client: new ProgramClient(space) };
}

/** The callbacks of a space; a move of the clock waits for those that are under way. */
async function callbacks(space: TestSpace): Promise<readonly Sent[]> {
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT0S' });
  return (await space.ask<{ items: Sent[] }>('GET', '/outbox?service=issuing')).items;
}

const subscribe = async (client: ProgramClient, body: object): Promise<string> =>
  (await client.post('/otp/listeners', body)).body['token'] as string;
const challenge = async (client: ProgramClient, cardId = 5001): Promise<unknown> =>
  (await client.post('/staging/otp/challenge', { cardId })).body['result'];

describe('a passcode', () => {
  it('is announced once, without the code', async () => {
    const { space, client } = await begin();
    const webhookUrl = `${origin}/${space.id}`;
    await subscribe(client, { cardId: 5001, webhookUrl });
    await challenge(client);
    expect(await callbacks(space)).toMatchObject([
      {
        channel: 'callback',
        to: webhookUrl,
        body: { cardId: 5001 },
        delivery: { event: 'otp_arrived', status: 'delivered', attempts: [{ status: 204 }] },
      },
    ]);
    const told = received.filter(({ path }) => path === `/${space.id}`);
    expect(told.map(({ body }) => body)).toEqual([{ cardId: 5001 }]);
  });

  it('reaches every living listener of the card and of its holder, with one code', async () => {
    const { client } = await begin();
    const ofCard = await subscribe(client, { cardId: 5001 });
    const ofHolder = await subscribe(client, { cardholderId: 1003 });
    // Two of the fixtures' listeners live beside them.
    expect(await challenge(client)).toEqual({ delivered: 4 });
    const codes = [await client.get(`/otp/${ofCard}`), await client.get(`/otp/${ofHolder}`)].map(
      ({ body }) => body['code'],
    );
    expect(codes[0]).toMatch(/^\d{6}$/);
    expect(codes[1]).toBe(codes[0]);
  });

  it('is replaced by the next, which renews its time', async () => {
    const { space, client } = await begin();
    const token = await subscribe(client, { cardId: 5001 });
    await challenge(client);
    const first = await client.get(`/otp/${token}`);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT200S' });
    await challenge(client);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT200S' });
    const second = await client.get(`/otp/${token}`);
    expect(second.body['expiresAt']).toBeGreaterThanOrEqual((first.body['expiresAt'] as number) + 200);
    expect(second.body['code']).not.toBe(first.body['code']);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT101S' });
    expect((await client.get(`/otp/${token}`)).status).toBe(404);
    expect((await client.delete(`/otp/${token}`)).status).toBe(404);
  });

  it('leaves its listener waiting where only codes expire', async () => {
    const { space, client } = await begin({ 'issuing.otpOnCodeExpiry': 'clear-code' });
    const token = await subscribe(client, { cardId: 5001 });
    await challenge(client);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT301S' });
    expect((await client.get(`/otp/${token}`)).body).toEqual({ status: 'pending', code: null, expiresAt: null });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P1D' });
    expect((await client.get(`/otp/${token}`)).status).toBe(404);
  });

  it('does not come for a card on hold', async () => {
    const { client } = await begin();
    await subscribe(client, { cardholderId: 1003 });
    expect(await challenge(client, 5003)).toEqual({ delivered: 0 });
  });

  it('is told apart by program', async () => {
    const { space, client } = await begin();
    const token = await subscribe(client, { cardId: 5001 });
    expect((await new ProgramClient(space, 'P2').get(`/otp/${token}`)).status).toBe(404);
  });
});

describe('a receiver that is never called', () => {
  it.each(['https://169.254.169.254/latest', 'https://8.8.8.8/hook', 'https://[2001:db8::1]/hook'])(
    'is refused where it is named: %s',
    async (webhookUrl) => {
      const { client } = await begin();
      const { status, body } = await client.post('/otp/listeners', { cardId: 5001, webhookUrl });
      expect({ status, text: JSON.stringify(body) }).toEqual({
        status: 422,
        text: expect.stringContaining('webhookUrl'),
      });
    },
  );
});

describe('a receiver that cannot be reached', () => {
  it('is tried once, and the outbox says so', async () => {
    const { space, client } = await begin();
    await subscribe(client, { cardId: 5001, webhookUrl: 'http://127.0.0.1:1/closed' });
    expect(await challenge(client)).toEqual({ delivered: 3 });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT2H' });
    expect(await callbacks(space)).toMatchObject([
      { delivery: { status: 'given-up', attempts: [{ status: 0, reason: 'no answer' }] } },
    ]);
  });
});

describe('a callback that a rule claims', () => {
  /** Announces one passcode while the rule is armed. */
  async function announce(rule: object): Promise<TestSpace> {
    const { space, client } = await begin();
    await space.ask('POST', '/faults', { match: { service: 'issuing', event: 'otp_arrived' }, ...rule });
    await subscribe(client, { cardId: 5001, webhookUrl: `${origin}/${space.id}` });
    await challenge(client);
    return space;
  }
  const arrived = (space: TestSpace): number => received.filter(({ path }) => path === `/${space.id}`).length;

  it('comes twice', async () => {
    const space = await announce({ delivery: 'DUPLICATE', times: 1 });
    expect(await callbacks(space)).toMatchObject([
      { delivery: { status: 'delivered', attempts: [{ copies: [204, 204], rule: 'fault-1' }] } },
    ]);
    expect(arrived(space)).toBe(2);
  });

  it('comes when the passcode is over', async () => {
    const space = await announce({ delivery: 'LATE', lateBy: 'PT301S' });
    expect(arrived(space)).toBe(0);
    const move = { action: 'advance', duration: 'PT301S' };
    expect(await space.ask('PUT', '/clock', move)).toMatchObject({
      ran: expect.arrayContaining([expect.objectContaining({ job: 'deliver-callback' })]),
    });
    expect(arrived(space)).toBe(1);
  });

  it('is lost for good, because it is tried once', async () => {
    const space = await announce({ delivery: 'LOST' });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT2H' });
    expect(await callbacks(space)).toMatchObject([
      { delivery: { status: 'given-up', attempts: [{ status: 0, rule: 'fault-1', delivery: 'LOST' }] } },
    ]);
    expect(arrived(space)).toBe(0);
  });
});

describe('a certificate that ends soon', () => {
  const reminders = async (space: TestSpace): Promise<unknown[]> =>
    (await callbacks(space))
      .filter(({ body }) => body['type'] === 'certificate_expiry')
      .map(({ body }) => `${String(body['commonName'])} ${String(body['daysRemaining'])}`);

  it('is remembered 30, 15 and 5 days before, each that is in order', async () => {
    const { space } = await begin();
    await space.ask('POST', '/issuing/certificates/C3/revoke');
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P59D' });
    expect(await reminders(space)).toEqual([]);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P27D' });
    const once = ['api.northwind.test', 'api.northwind.test', 'travel.northwind.test'];
    expect(await reminders(space)).toEqual([30, 15, 5].flatMap((days) => once.map((name) => `${name} ${days}`)));
  });

  it('is remembered also when it was issued later', async () => {
    const { space } = await begin();
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P10D' });
    await space.ask('POST', '/issuing/certificates', {
      name: 'C9',
      organizationalUnits: ['Northwind Cards'],
      commonName: 'pay.northwind.test',
    });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P85D' });
    const later = (await reminders(space)).filter((text) => String(text).startsWith('pay.'));
    expect(later).toEqual([30, 15, 5].map((days) => `pay.northwind.test ${days}`));
  });

  it('is announced where the tenant wants it', async () => {
    const { space } = await begin();
    await space.ask('PUT', '/issuing/webhook', { url: `${origin}/certificates-${space.id}` });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P60D' });
    const told = received.filter(({ path }) => path === `/certificates-${space.id}`);
    const reminder = { type: 'certificate_expiry', commonName: 'api.northwind.test', daysRemaining: 30 };
    expect(told.map(({ body }) => body)).toContainEqual(reminder);
  });
});
