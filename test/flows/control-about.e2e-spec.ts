import { suite, suiteFacts } from '../support/suite';
import { send } from '../support/wire';
import { TestSpace } from '../support/test-space';

const { services, errors, operations, recipes } = suiteFacts();
const PORTS = [['gateway', suite.gateway], ...Object.entries(suite.services)] as const;

describe.each(PORTS)('the control API on %s', (name, origin) => {
  const speaksFor = (service: string): boolean => name === 'gateway' || service === name;
  const get = async (path: string): Promise<unknown> => (await send(`${origin}/__admin${path}`)).body;

  it('is healthy', async () => {
    const expected = services.map((service) => service.name).filter(speaksFor);
    expect(await get('/health')).toMatchObject({ status: 'ok', services: expected });
  });

  it('tells its version', async () => {
    expect(await get('/version')).toMatchObject({ name: 'sadpath', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it('lists its services, operations, codes and recipes', async () => {
    const sizeOf = (value: unknown): number => ((value as { items?: unknown[] }).items ?? (value as unknown[])).length;
    expect({
      services: sizeOf(await get('/services')),
      operations: sizeOf(await get('/operations')),
      errors: sizeOf(await get('/errors')),
      recipes: sizeOf(await get('/recipes')),
    }).toEqual({
      services: services.filter((service) => speaksFor(service.name)).length,
      operations: operations.filter(({ service }) => speaksFor(service)).length,
      errors: errors.filter(({ service }) => speaksFor(service)).length,
      recipes: recipes.filter(({ service }) => speaksFor(service)).length,
    });
  });

  it('describes itself as OpenAPI', async () => {
    const { openapi, paths } = (await get('/openapi.json')) as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/__admin/faults', '/__admin/requests/{id}/explain']));
  });

  it.each(['POST', 'GET', 'DELETE', 'OPTIONS'])(
    'refuses a path it does not have, with the nearest: %s',
    async (method) => {
      const answer = await send(`${origin}/__admin/fault`, { method });
      expect(answer).toMatchObject({ status: 404, body: { nearest: expect.arrayContaining(['/__admin/faults']) } });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  );
});

describe('the address of the control API', () => {
  it.each(['', '/'])('says what may be asked of it (%p)', async (end) => {
    for (const origin of [suite.gateway, suite.services['wallet']!]) {
      const { status, body } = await send(`${origin}/__admin${end}`);
      expect(status).toBe(200);
      expect((body as { items: readonly { method: string; path: string }[] }).items).toContainEqual(
        expect.objectContaining({ method: 'PUT', path: '/__admin/clock', tag: 'clock' }),
      );
    }
  });
});

describe('a page of another origin', () => {
  it.each(PORTS)('may not read what %s answers', async (_, origin) => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await send(`${origin}/__admin/health`, { method, headers });
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('the list of codes', () => {
  const list = async (query: string): Promise<{ id: string }[]> =>
    (await send(`${suite.gateway}/__admin/errors?${query}`)).body as { id: string }[];

  it('is cut to one service', async () => {
    for (const { name } of filled(services)) {
      expect((await list(`service=${name}`)).map(({ id }) => id)).toEqual(
        errors.filter(({ service }) => service === name).map(({ id }) => id),
      );
    }
  });

  it('is cut to what stands on the error pages', async () => {
    const documented = await list('documented=true');
    expect(documented).toHaveLength(errors.filter((code) => code.documented).length);
    expect(documented.length).toBeLessThan(errors.length);
  });

  it('refuses a service it does not have', async () => {
    const answer = await send(`${suite.gateway}/__admin/errors?service=walet`);
    expect(answer).toMatchObject({ status: 404, body: { nearest: expect.arrayContaining(['wallet']) } });
  });
});

describe('one code', () => {
  it.each(services.map(({ name }) => name))('of %s says everything about itself', async (service) => {
    const { id } = errors.find((code) => code.service === service)!;
    const { body } = await send(`${suite.gateway}/__admin/errors/${id}`);
    expect(body).toEqual({
      ...errors.find((code) => code.id === id),
      meaning: expect.stringMatching(/\S \S/),
      remedy: expect.stringMatching(/\S \S/),
      recipe: expect.objectContaining({ title: expect.any(String), curl: expect.any(Array) }),
    });
  });

  it('that nobody has is refused with the nearest', async () => {
    const answer = await send(`${suite.gateway}/__admin/errors/otp/otp.expird`);
    expect(answer).toMatchObject({ status: 404, body: { nearest: expect.arrayContaining(['otp/otp.expired']) } });
  });
});

describe('a recipe that is run by the control API', () => {
  const one = services.map(({ name }) =>
    recipes.find(({ service, natural }) => service === name && natural === undefined)!,
  );

  it.each(one.map((recipe) => [`${recipe.service}/${recipe.code}`]))('passes in both envelopes: %s', async (id) => {
    const space = await TestSpace.make();
    for (const envelope of ['standard', 'native']) {
      expect(await space.ask('POST', `/recipes/${id}/run`, { envelope })).toMatchObject({
        passed: true,
        outcome: 'natural',
        steps: expect.any(Array),
      });
    }
  });

  it("leaves the caller's space untouched, and no space behind", async () => {
    const space = await TestSpace.make({ clock: '2026-02-21T10:00:00Z' });
    await space.ask('POST', '/faults', { match: { service: 'auth' }, delay: 0 });
    const look = async (): Promise<unknown> => ({
      space: await space.ask('GET', '/space'),
      clock: await space.ask('GET', '/clock'),
      requests: await space.ask('GET', '/requests'),
      faults: await space.ask('GET', '/faults'),
      outbox: await space.ask('GET', '/outbox'),
      dependencies: await space.ask('GET', '/dependencies'),
    });
    const before = await look();
    for (const { service, code } of one) await space.ask('POST', `/recipes/${service}/${code}/run`);
    expect(await look()).toEqual(before);
    const { items } = await space.ask<{ items: { id: string }[] }>('GET', '/spaces');
    expect(items.filter(({ id }) => id.startsWith('recipe-'))).toEqual([]);
  });

  it('is refused when there is none, with the nearest', async () => {
    const space = await TestSpace.make();
    expect(await space.admin('POST', '/recipes/otp/otp.expird/run')).toMatchObject({
      status: 404,
      body: { nearest: expect.arrayContaining(['otp/otp.expired']) },
    });
    const { service, code } = one[0]!;
    expect(await space.admin('POST', `/recipes/${service}/${code}/run`, { envelope: 'xml' })).toMatchObject({
      status: 422,
    });
  });
});
