import { request } from 'undici';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { login } from './control/logins';

describe('the outbox', () => {
  it('is filtered by service, channel and receiver', async () => {
    const space = await TestSpace.make();
    const token = ((await login(space, 'api_admin')).body as { id_token: string }).id_token;
    const headers = { tenant: 'ACME_BANK', authorization: `Bearer ${token}` };
    const body = { mobile: '9876543211', purpose: 'LOGIN' };
    await space.call('/dcms/otp-manager/generate', { method: 'POST', headers, body });
    type Sent = { items: { service: string; channel: string; to: string }[] };
    const all = (await space.ask<Sent>('GET', '/outbox')).items;
    expect(all.length).toBeGreaterThan(0);
    const { service, channel, to } = all[0]!;
    const filtered = await space.ask<Sent>(
      'GET',
      `/outbox?service=${service}&channel=${channel}&to=${encodeURIComponent(to)}`,
    );
    expect(filtered.items[0]).toEqual(all[0]);
    expect((await space.ask<Sent>('GET', '/outbox?service=wallet')).items).toEqual([]);
  });
});

describe('the stream of events', () => {
  it('tells what happens in its space, as it happens, and nothing of others', async () => {
    const [space, other] = await Promise.all([TestSpace.make(), TestSpace.make()]);
    const gone = new AbortController();
    const headers = { 'x-sandbox-space': space.id };
    const {
      statusCode,
      headers: answered,
      body,
    } = await request(`${suite.gateway}/__admin/events`, { headers, signal: gone.signal });
    expect({ statusCode, type: answered['content-type'] }).toEqual({
      statusCode: 200,
      type: 'text/event-stream; charset=utf-8',
    });
    await login(other, 'api_admin');
    await login(space, 'nobody');
    await space.ask('POST', '/faults', { match: { service: 'auth' }, error: { code: 'auth.account.locked' } });
    await login(space, 'api_admin');
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT1M' });
    await space.ask('PUT', '/dependencies/core-bank', { state: 'down' });
    await space.ask('POST', '/reset');
    const events = await readUntil(body, 'reset');
    gone.abort();
    expect(events.map(({ type }) => type)).toEqual([
      'request',
      'fault-armed',
      'request',
      'clock',
      'dependency',
      'reset',
    ]);
    expect(events[0]).toMatchObject({
      service: 'auth',
      status: 401,
      outcome: 'natural',
      code: 'auth.invalid.credentials',
    });
    expect(events[2]).toMatchObject({ outcome: 'forced', rule: 'fault-1' });
    expect((await space.admin('GET', '/health')).status).toBe(200);
  });
});

type Event = Readonly<Record<string, unknown>> & { readonly type: string };

/** Reads server-sent events until one of the type has come. */
async function readUntil(body: AsyncIterable<Buffer>, type: string): Promise<Event[]> {
  let text = '';
  for await (const chunk of body) {
    text += chunk.toString('utf8');
    if (text.includes(`event: ${type}\n`) && text.endsWith('\n\n')) break;
  }
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as Event);
}
