import { request } from 'undici';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { Integrator } from './banking/integrator';
import type { ArmedRule } from './faults/core-bank';

const ON_COMPLETED = { match: { service: 'banking', event: 'transaction.completed' } };

const { services } = suiteFacts();
const opened: Integrator[] = [];

afterEach(() => Promise.all(opened.splice(0).map((integrator) => integrator.close())));

async function open(): Promise<Integrator> {
  const integrator = await Integrator.open();
  opened.push(integrator);
  return integrator;
}

describe('the list of services', () => {
  it('tells which events each delivers, and whether they are signed', () => {
    const events = services.flatMap((service) => service.events.map((event) => ({ service: service.name, ...event })));
    expect(events.map(({ service, name, isSigned }) => [service, name, isSigned])).toEqual([
      ['banking', 'transaction.completed', true],
      ['banking', 'transaction.failed', true],
      ['issuing', 'otp_arrived', false],
      ['issuing', 'certificate_expiry', false],
    ]);
    for (const { meaning } of filled(events)) expect(meaning).toMatch(/\S \S/);
  });
});

describe('a rule about deliveries', () => {
  it('is shown with what it does, in words', async () => {
    const space = await TestSpace.make();
    const rule = { ...ON_COMPLETED, delivery: 'LATE', then: [{ delivery: 'BAD_SIGNATURE' }, { pass: true }] };
    const armed = await space.ask<ArmedRule>('POST', '/faults', rule);
    expect(armed).toMatchObject({
      ...ON_COMPLETED,
      seen: 0,
      fired: 0,
      explain:
        'LATE by PT10M ×1, then BAD_SIGNATURE ×1, then pass ×1; ' +
        'on service banking, event transaction.completed; seen 0, fired 0',
    });
    expect(await space.ask('GET', `/faults/${armed.id}`)).toEqual(armed);
    expect((await space.admin('DELETE', `/faults/${armed.id}`)).status).toBe(204);
  });

  it('belongs to the service that sends the event it names', async () => {
    const space = await TestSpace.make();
    const rule = { match: { event: 'otp_arrived' }, delivery: 'LOST' };
    expect(await space.ask('POST', '/faults', rule)).toMatchObject({ match: { service: 'issuing' } });
  });

  it('is remembered by the attempt it has made late, also after a snapshot', async () => {
    const integrator = await open();
    const { user } = integrator;
    const { id } = await integrator.arm({ ...ON_COMPLETED, delivery: 'LATE', times: 1 });
    await user.transfer(500);
    await user.space.ask('POST', '/snapshots/waiting');
    await integrator.arm({ ...ON_COMPLETED, delivery: 'LOST' });
    for (let round = 0; round < 2; round++) {
      await user.advance('PT10M');
      expect(await integrator.delivery()).toMatchObject({
        status: 'delivered',
        attempts: [{ status: 200, rule: id, delivery: 'LATE' }],
      });
      await user.space.ask('POST', '/snapshots/waiting/load');
      expect(await integrator.delivery()).toMatchObject({ status: 'pending', attempts: [] });
    }
    expect(integrator.receiver.received).toHaveLength(2);
  });
});

describe('a rule about deliveries is refused', () => {
  it.each<[string, object, string, string | undefined]>([
    ['a mode that is none', { ...ON_COMPLETED, delivery: 'DUPLICAT' }, '/delivery', 'DUPLICATE'],
    [
      'an event that is none',
      { match: { event: 'transaction.complete' }, delivery: 'LOST' },
      '/match/event',
      'transaction.completed',
    ],
    ['an event without a delivery', { ...ON_COMPLETED, delay: 5 }, '/match/event', 'LATE'],
    [
      'an operation beside the event',
      { match: { event: 'otp_arrived', operation: 'challenge' }, delivery: 'LOST' },
      '/match/operation',
      'event',
    ],
    ['an error beside it', { ...ON_COMPLETED, delivery: 'LOST', error: { code: 'X' } }, '/delivery', undefined],
    [
      'a request effect that follows',
      { ...ON_COMPLETED, delivery: 'LOST', then: [{ delay: 5 }] },
      '/then/0/delay',
      undefined,
    ],
    ['a service that sends nothing', { match: { service: 'otp' }, delivery: 'LOST' }, '/match/service', 'banking'],
    [
      'a signature where there is none',
      { match: { service: 'issuing' }, delivery: 'BAD_SIGNATURE' },
      '/match/service',
      'banking',
    ],
    ['lateness that is no duration', { ...ON_COMPLETED, delivery: 'LATE', lateBy: 'soon' }, '/lateBy', undefined],
  ])('for %s, with the nearest names', async (_, rule, pointer, name) => {
    const space = await TestSpace.make();
    const { status, headers, body } = await space.admin('POST', '/faults', rule);
    expect({ status, type: headers['content-type'] }).toMatchObject({
      status: 422,
      type: expect.stringMatching(/^application\/problem\+json/),
    });
    const { problems } = body as { problems: { pointer: string; nearest: string[] }[] };
    const told = problems.find((problem) => problem.pointer === pointer);
    expect(told).toMatchObject({ pointer });
    expect(told?.nearest).toEqual(name === undefined ? [] : expect.arrayContaining([name]));
    expect(await space.ask('GET', '/faults')).toEqual({ items: [] });
  });
});

describe('the stream of events', () => {
  it('tells of every attempt, and what forced it', async () => {
    const integrator = await open();
    const { user, receiver } = integrator;
    const gone = new AbortController();
    const headers = { 'x-sandbox-space': user.space.id };
    const { body } = await request(`${suite.gateway}/__admin/events`, { headers, signal: gone.signal });
    const { id } = await integrator.arm({ ...ON_COMPLETED, delivery: 'LOST', times: 1 });
    await user.transfer(500);
    await user.advance('PT10S');
    const told = await readUntil(body, 'clock');
    gone.abort();
    const attempt = { type: 'delivery', service: 'banking', event: 'transaction.completed', to: receiver.url };
    expect(told.filter(({ type }) => type === 'delivery')).toEqual([
      { ...attempt, id: expect.any(String), at: '2026-02-27T14:22:00.000Z', status: 0, rule: id, delivery: 'LOST' },
      { ...attempt, id: expect.any(String), at: '2026-02-27T14:22:10.000Z', status: 200 },
    ]);
  });
});

type Told = Readonly<Record<string, unknown>> & { readonly type: string };

/** Reads server-sent events until one of the type has come. */
async function readUntil(body: AsyncIterable<Buffer>, type: string): Promise<Told[]> {
  let text = '';
  for await (const chunk of body) {
    text += chunk.toString('utf8');
    if (text.includes(`event: ${type}\n`) && text.endsWith('\n\n')) break;
  }
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as Told);
}
