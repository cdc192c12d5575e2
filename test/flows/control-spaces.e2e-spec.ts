import { LOGIN } from './control/logins';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send, type WireAnswer } from '../support/wire';
import { look, use } from './control/used-space';

const NOON = '2026-02-21T12:00:00.000Z';
const ADMIN = { username: 'api_admin', password: 'Sandbox#123' };
interface Listed {
  readonly settings: readonly {
    readonly name: string;
    readonly takes: string | readonly string[];
    readonly least?: number;
  }[];
}

describe('a space', () => {
  it('is made as it is wished, and described', async () => {
    const space = await TestSpace.make({
      seed: 'a',
      clock: NOON,
      envelope: 'native',
      settings: { 'dcms.rateLimit': 9 },
    });
    expect(await space.ask('GET', `/spaces/${space.id}`)).toEqual({
      id: space.id,
      seed: 'a',
      envelope: 'native',
      fixtures: 'default',
      settings: { 'dcms.rateLimit': 9 },
      clock: { now: NOON, mode: 'frozen' },
      requests: { natural: 0, forced: 0 },
      faults: 0,
    });
  });

  it('is listed and dropped, and begins anew when its name is used again', async () => {
    const space = await TestSpace.make({ seed: 'old' });
    const ids = async (): Promise<string[]> =>
      (await space.ask<{ items: { id: string }[] }>('GET', '/spaces')).items.map(({ id }) => id);
    expect(await ids()).toContain(space.id);
    const gone = await send(`${suite.gateway}/__admin/spaces/${space.id}`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await send(`${suite.gateway}/__admin/spaces/${space.id}`)).status).toBe(404);
    expect(await space.ask('GET', '/space')).toMatchObject({ id: space.id, seed: 'sadpath' });
  });

  it.each([
    ['set up', (space: TestSpace) => space.ask('PATCH', '/space', { envelope: 'standard' })],
    ['been sent a request', (space: TestSpace) => space.call(LOGIN, { method: 'POST', body: ADMIN })],
  ])('is not made anew by chance once somebody has %s', async (_, use) => {
    const space = await TestSpace.make();
    const { id } = space;
    await send(`${suite.gateway}/__admin/spaces/${id}`, { method: 'DELETE' });
    const make = (query = ''): Promise<WireAnswer> =>
      send(`${suite.gateway}/__admin/spaces${query}`, {
        method: 'POST',
        headers: { 'x-sandbox-space': id },
        body: { id, seed: 'b' },
      });
    await use(space);
    expect(await make()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('?replace=true') } });
    expect((await make('?replace=false')).status).toBe(409);
    expect(await space.ask('GET', '/space')).toMatchObject({ seed: 'sadpath' });
    expect(await make('?replace=true')).toMatchObject({ status: 201, body: { seed: 'b' } });
  });

  it('is made by one of those who make it at once', async () => {
    const { id } = await TestSpace.make();
    await send(`${suite.gateway}/__admin/spaces/${id}`, { method: 'DELETE' });
    const wish = { method: 'POST', body: { id } };
    const made = await Promise.all([1, 2, 3].map(() => send(`${suite.gateway}/__admin/spaces`, wish)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('answers in the envelope it was made with, unless a request asks for another', async () => {
    const space = await TestSpace.make({ envelope: 'native' });
    const wrong = { method: 'POST', body: { ...ADMIN, password: 'wrong' } };
    expect((await space.call(LOGIN, wrong)).body).toMatchObject({
      exception: { errorCode: 'auth.invalid.credentials' },
    });
    const asked = await space.call(LOGIN, { ...wrong, headers: { 'x-sandbox-envelope': 'standard' } });
    expect(asked.body).toMatchObject({ success: false, code: 'auth.invalid.credentials' });
  });

  it('changes its envelope and settings while it lives', async () => {
    const space = await TestSpace.make({ settings: { 'dcms.rateLimit': 1_000 } });
    expect(
      await space.ask('PATCH', '/space', { envelope: 'native', settings: { 'wallet.rateLimit': 2 } }),
    ).toMatchObject({
      envelope: 'native',
      settings: { 'dcms.rateLimit': 1_000, 'wallet.rateLimit': 2 },
    });
    expect(await space.ask('PATCH', `/spaces/${space.id}`, { ttlMs: 60_000 })).toMatchObject({ ttlMs: 60_000 });
  });

  it('goes when its ttl has passed without use', async () => {
    const space = await TestSpace.make({ ttlMs: 1 });
    let status = 200;
    for (let tries = 0; tries < 5_000 && status === 200; tries++) {
      status = (await send(`${suite.gateway}/__admin/spaces/${space.id}`)).status;
    }
    expect(status).toBe(404);
  });

  it('takes every setting that the services list, with a value of its kind', async () => {
    const samples: Readonly<Record<string, unknown>> = {
      flag: true,
      text: 'x',
      url: 'http://localhost:9/hook',
    };
    const { items } = (await send(`${suite.gateway}/__admin/services`)).body as { items: readonly Listed[] };
    const settings = items.flatMap((service) => service.settings);
    const wish = Object.fromEntries(
      settings.map(({ name, takes, least = 1 }) => [
        name,
        typeof takes === 'string' ? (samples[takes] ?? least) : takes[0],
      ]),
    );
    expect(Object.keys(wish)).toEqual(expect.arrayContaining(['dcms.rateLimit', 'wallet.rateLimit']));
    const space = await TestSpace.make();
    const shown = { ...wish, 'banking.webhookSecret': '***' };
    expect(await space.ask('PATCH', '/space', { settings: wish })).toMatchObject({ settings: shown });
  });

  it('has no setting that nobody reads, and learns the nearest names', async () => {
    const space = await TestSpace.make();
    const body = { settings: { 'wallet.ratelimit': 5 } };
    for (const [method, path] of [
      ['POST', '/spaces'],
      ['PATCH', '/space'],
      ['PATCH', `/spaces/${space.id}`],
    ] as const) {
      expect(await space.admin(method, path, body)).toMatchObject({
        status: 422,
        body: { member: 'wallet.ratelimit', nearest: expect.arrayContaining(['wallet.rateLimit']) },
      });
    }
  });

  it.each([
    { id: 'no spaces' },
    { id: 7 },
    { ttlMs: 0 },
    { ttlMs: 'long' },
    { envelope: 'xml' },
    { fixtures: 'some' },
    { clock: 'noon' },
    { clock: { mode: 'walking' } },
    { seed: {} },
    { settings: 'x' },
    { settings: [] },
    { settings: { 'wallet.rateLimt': 5 } },
    { settings: { 'wallet.rateLimit': 'many' } },
    { tll: 5 },
    [],
  ])('is refused as %j', async (wish) => {
    const answer = await send(`${suite.gateway}/__admin/spaces`, { method: 'POST', body: wish });
    expect(answer).toMatchObject({ status: 422, body: { type: expect.stringMatching(/^urn:sadpath:problem:/) } });
  });

  it('that is not there is refused', async () => {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answer = await send(`${suite.gateway}/__admin/spaces/never-was`, {
        method,
        ...(method === 'PATCH' ? { body: {} } : {}),
      });
      expect(answer.status).toBe(404);
    }
  });
});

describe('a reset', () => {
  it('takes everything back to the beginning', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const before = await look(space);
    await use(space);
    expect(await space.ask('POST', '/reset')).toEqual({
      reset: ['state', 'faults', 'clock', 'requests', 'dependencies'],
    });
    expect(await look(space)).toEqual(before);
  });

  it('of everything takes back what its envelope and settings were changed to, a reset of parts does not', async () => {
    const space = await TestSpace.make({ clock: NOON, settings: { 'dcms.rateLimit': 9 } });
    const options = async (): Promise<unknown> => {
      const { envelope, settings } = await space.ask<Record<string, unknown>>('GET', '/space');
      return { envelope, settings };
    };
    const made = await options();
    await space.ask('PATCH', '/space', { envelope: 'native', settings: { 'dcms.rateLimit': 1_000 } });
    const changed = await options();
    await space.ask('POST', '/reset', { only: ['state', 'clock'] });
    expect(await options()).toEqual(changed);
    await space.ask('POST', '/reset');
    expect(await options()).toEqual(made);
  });

  it.each(['state', 'faults', 'clock', 'requests', 'dependencies'])(
    'of %s alone touches nothing else',
    async (part) => {
      const space = await TestSpace.make({ clock: NOON });
      const before = await look(space);
      await use(space);
      const used = await look(space);
      await space.ask('POST', '/reset', { only: [part] });
      expect(await look(space)).toEqual({ ...used, [part]: before[part] });
      expect(used[part]).not.toEqual(before[part]);
    },
  );

  it.each([{ only: ['everything'] }, { only: 'state' }, { parts: ['state'] }])(
    'that names what is not there is refused and resets nothing: %j',
    async (body) => {
      const space = await TestSpace.make({ clock: NOON });
      await use(space);
      const used = await look(space);
      expect((await space.admin('POST', '/reset', body)).status).toBe(422);
      expect(await look(space)).toEqual(used);
    },
  );
});
