import { TestSpace } from '../../support/test-space';
import { look, use } from './used-space';

const NOON = '2026-02-21T12:00:00.000Z';

describe('a snapshot', () => {
  it('brings the world back: documents, clock, due jobs, dependencies and outbox', async () => {
    const space = await TestSpace.make({ clock: NOON });
    await use(space);
    const world = async (): Promise<unknown> => ({
      ...(await look(space)),
      requests: undefined,
      due: (await space.ask<{ due: unknown }>('GET', '/clock')).due,
      outbox: await space.ask('GET', '/outbox'),
    });
    const saved = await world();
    expect((await space.admin('POST', '/snapshots/before')).status).toBe(201);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P40D' });
    await space.ask('PUT', '/dependencies/core-bank', { state: 'up' });
    expect(await world()).not.toEqual(saved);
    await space.ask('POST', '/snapshots/before/load');
    expect(await world()).toEqual(saved);
    expect(await space.ask('GET', '/snapshots')).toEqual({
      items: [{ name: 'before', at: '2026-02-21T12:01:00.000Z', ageMs: expect.any(Number), bytes: expect.any(Number) }],
    });
  });

  it('belongs to its space', async () => {
    const [space, other] = await Promise.all([TestSpace.make(), TestSpace.make()]);
    await space.ask('POST', '/snapshots/mine');
    expect(await other.ask('GET', '/snapshots')).toEqual({ items: [] });
    expect((await other.admin('POST', '/snapshots/mine/load')).status).toBe(404);
  });

  it('holds the rules, the clock and the settings, and is loaded into any space', async () => {
    const [from, to] = await Promise.all([TestSpace.make({ clock: NOON }), TestSpace.make()]);
    await use(from);
    await from.ask('PATCH', '/space', { settings: { 'dcms.rateLimit': 7 } });
    await from.ask('POST', '/faults', { id: 'mine', match: { service: 'auth' }, error: { code: 'internal.error' } });
    await from.ask('POST', '/snapshots/mine');
    await to.ask('POST', '/faults', { id: 'theirs', match: { service: 'auth' }, error: { code: 'internal.error' } });
    await to.ask('POST', '/snapshots/mine/load', { from: from.id });
    const look = async (space: TestSpace): Promise<unknown> => ({
      rules: (await space.ask<{ items: { id: string }[] }>('GET', '/faults')).items.map(({ id }) => id),
      now: (await space.ask<{ now: string }>('GET', '/clock')).now,
      settings: (await space.ask<{ settings: object }>('GET', '/space')).settings,
      users: await space.ask('GET', '/state/auth/users'),
      outbox: await space.ask('GET', '/outbox'),
    });
    expect(await look(to)).toEqual(await look(from));
    expect(await look(to)).toMatchObject({
      rules: expect.arrayContaining(['mine']),
      settings: { 'dcms.rateLimit': 7 },
    });
    expect((await to.admin('POST', '/snapshots/mine/load', { from: 'nobody' })).status).toBe(404);
  });

  it('is a file that another space takes, unless no space could have been so', async () => {
    const [from, to] = await Promise.all([TestSpace.make({ clock: NOON }), TestSpace.make()]);
    await use(from);
    await from.ask('POST', '/snapshots/mine');
    const file = await from.ask<Record<string, unknown>>('GET', '/snapshots/mine/file');
    expect(await to.admin('PUT', '/snapshots/theirs/file', file)).toMatchObject({ status: 201 });
    expect({ ...(await to.ask<object>('GET', '/snapshots/theirs/file')), name: 'mine' }).toEqual(file);
    await to.ask('POST', '/snapshots/theirs/load');
    expect(await to.ask('GET', '/state/wallet/wallets')).toEqual(await from.ask('GET', '/state/wallet/wallets'));
    const rule = {
      id: 'r',
      match: {},
      stages: [{ effect: { error: { code: 'no.such' } } }],
      skip: 0,
      probability: 1,
      seed: 1,
    };
    const armed = { rule, armedAt: 1, chance: [1, 2, 3, 4], seen: 0, fired: 0, stage: 0, usesOfStage: 0 };
    const spoilt: readonly [object, string][] = [
      [{ format: 'other' }, '/format'],
      [{ clock: { start: 'now' } }, '/clock/state'],
      [{ stores: { wallt: { collections: {}, sequences: {} } } }, '/stores/wallt'],
      [
        { stores: { wallet: { collections: { wallets: [{}] }, sequences: {} } } },
        '/stores/wallet/collections/wallets/0/id',
      ],
      [{ setUp: { settings: {}, faults: [armed] } }, '/setUp/faults/0/rule/stages/0/effect/error/code'],
    ];
    for (const [change, pointer] of spoilt)
      expect({ pointer, ...(await to.admin('PUT', '/snapshots/no/file', { ...file, ...change })) }).toMatchObject({
        status: 422,
        body: { pointer },
      });
    expect((await to.admin('GET', '/snapshots/no/file')).status).toBe(404);
  });

  it('that is not there is refused with the nearest', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/snapshots/before');
    expect(await space.admin('POST', '/snapshots/befor/load')).toMatchObject({
      status: 404,
      body: { nearest: ['before'] },
    });
  });
});
