import { isNatural } from '@sadpath/recipes';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import { serviceOf, TestSpace } from '../support/test-space';

const NOON = '2026-02-21T12:00:00.000Z';
const { services, recipes } = suiteFacts();

interface Job {
  readonly at: string;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}
interface Clock {
  readonly now: string;
  readonly mode: string;
  readonly start: string;
  readonly due: readonly Job[];
  readonly ran: readonly Job[];
}

const move = (space: TestSpace, body: object): Promise<Clock> => space.ask('PUT', '/clock', body);
const at = (space: TestSpace): Promise<string | undefined> =>
  space.call(`${services[0]!.basePaths[0]!}/anything`).then(({ headers }) => headers['x-sandbox-time']);

describe('the clock of a space', () => {
  it('stands still where the space was told an instant', async () => {
    const space = await TestSpace.make({ clock: NOON });
    expect(await space.ask('GET', '/clock')).toMatchObject({ now: NOON, mode: 'frozen', start: NOON });
    expect([await at(space), await at(space)]).toEqual([NOON, NOON]);
  });

  it('runs with real time where it was told nothing', async () => {
    const space = await TestSpace.make();
    const { mode, now, start } = await space.ask<Clock>('GET', '/clock');
    expect(mode).toBe('running');
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(start));
  });

  it('freezes where it is, or at an instant', async () => {
    const space = await TestSpace.make();
    const { now } = await move(space, { action: 'freeze' });
    expect(await at(space)).toBe(now);
    expect(await move(space, { action: 'freeze', instant: NOON })).toMatchObject({ now: NOON, mode: 'frozen' });
  });

  it('is moved by many clients at the same time, and every move ends with the jobs it ran', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const client = async (): Promise<readonly Job[]> => {
      const ran: Job[] = [];
      for (let n = 0; n < 5; n++) ran.push(...(await move(space, { action: 'advance', duration: 'PT1H' })).ran);
      return ran;
    };
    const ran = (await Promise.all(Array.from({ length: 8 }, client))).flat();
    const names = ran.map(({ at: when, service, job, entity }) => [when, service, job, entity].join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
    const { now, due } = await space.ask<Clock>('GET', '/clock');
    expect(now).toBe('2026-02-23T04:00:00.000Z');
    expect(due.filter((job) => job.at <= now)).toEqual([]);
  });

  it.each([
    ['PT5M', '2026-02-21T12:05:00.000Z'],
    ['P1D', '2026-02-22T12:00:00.000Z'],
    ['P1W', '2026-02-28T12:00:00.000Z'],
    ['P1M', '2026-03-21T12:00:00.000Z'],
    ['PT0.25S', '2026-02-21T12:00:00.250Z'],
    ['P1DT2H3M4S', '2026-02-22T14:03:04.000Z'],
  ])('advances by %s', async (duration, now) => {
    const space = await TestSpace.make({ clock: NOON });
    expect(await move(space, { action: 'advance', duration })).toMatchObject({ now, mode: 'frozen' });
    expect(await at(space)).toBe(now);
  });

  it('is set, forwards and backwards', async () => {
    const space = await TestSpace.make({ clock: NOON });
    for (const instant of ['2030-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']) {
      expect(await move(space, { action: 'set', instant })).toMatchObject({ now: instant });
    }
  });

  it('runs on from where it stands when it is resumed', async () => {
    const space = await TestSpace.make({ clock: NOON });
    expect(await move(space, { action: 'resume' })).toMatchObject({ mode: 'running' });
    const now = Date.parse((await at(space)) ?? '');
    expect(now).toBeGreaterThanOrEqual(Date.parse(NOON));
    expect(now).toBeLessThan(Date.parse(NOON) + 60_000);
  });

  it('goes back to its beginning when it is reset', async () => {
    const space = await TestSpace.make({ clock: NOON });
    await move(space, { action: 'advance', duration: 'P1Y' });
    await move(space, { action: 'resume' });
    expect(await move(space, { action: 'reset' })).toMatchObject({ now: NOON, mode: 'frozen' });
  });

  it('is the time that refusals show', async () => {
    const space = await TestSpace.make({ clock: NOON });
    for (const { basePaths } of filled(services)) {
      const { body } = await space.call(`${basePaths[0]!}/anything`);
      expect((body as { readonly timestamp: string }).timestamp).toBe('2026-02-21T12:00:00Z');
    }
  });

  it.each([
    {},
    { action: 'stop' },
    { action: 'advance' },
    { action: 'advance', duration: '5 minutes' },
    { action: 'advance', duration: '-PT5M' },
    { action: 'advance', instant: NOON },
    { action: 'set' },
    { action: 'set', instant: 'noon' },
    { action: 'set', instant: '2026-02-30T00:00:00Z' },
    { action: 'set', instant: '2026-02-21T12:00:00' },
    { action: 'freeze', duration: 'PT5M' },
    { action: 'freeze', at: NOON },
    { action: 'resume', instant: NOON },
  ])('refuses what it cannot follow, and stays: %j', async (body) => {
    const space = await TestSpace.make({ clock: NOON });
    const { status, headers } = await space.admin('PUT', '/clock', body);
    expect(status).toBe(422);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(await space.ask('GET', '/clock')).toMatchObject({ now: NOON });
  });
});

describe('due jobs', () => {
  it('of the fixtures are planned, and run at their instants in the order of time', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { due } = await space.ask<Clock>('GET', '/clock');
    expect(due.length).toBeGreaterThan(0);
    expect(due.map((job) => job.at)).toEqual(due.map((job) => job.at).toSorted());
    const { ran, now, due: left } = await move(space, { action: 'advance', duration: 'P60D' });
    expect(ran.map((job) => job.at)).toEqual(ran.map((job) => job.at).toSorted());
    expect(ran).toEqual(expect.arrayContaining(due.filter((job) => job.at <= now)));
    expect(left.filter((job) => job.at <= now)).toEqual([]);
  });

  it('run the same in many steps as in one', async () => {
    const [leap, walk] = await Promise.all([TestSpace.make({ clock: NOON }), TestSpace.make({ clock: NOON })]);
    const { ran } = await move(leap, { action: 'advance', duration: 'P30D' });
    const steps: Job[] = [];
    for (let day = 0; day < 30; day++) steps.push(...(await move(walk, { action: 'advance', duration: 'P1D' })).ran);
    expect(steps).toEqual(ran);
  });

  it('run once, however often the clock is asked to be where it is', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { ran, now } = await move(space, { action: 'advance', duration: 'P60D' });
    const again = await move(space, { action: 'set', instant: now });
    expect({ first: ran.length > 0, again: again.ran }).toEqual({ first: true, again: [] });
  });

  it('have run before a request sees their time', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const body = { username: 'api_lockme', password: 'wrong' };
    for (let i = 0; i < 5; i++) await space.call('/dcms/api/authenticate', { method: 'POST', body });
    const right = { ...body, password: 'Sandbox#123' };
    const login = async (): Promise<number> =>
      (await space.call('/dcms/api/authenticate', { method: 'POST', body: right })).status;
    const locked = await login();
    const { ran } = await move(space, { action: 'advance', duration: 'PT30M' });
    const unlocks = ran.filter(({ service }) => service === 'auth');
    expect({ locked, unlocks, unlocked: await login() }).toEqual({
      locked: 403,
      unlocks: [expect.objectContaining({ entity: 'api_lockme', at: '2026-02-21T12:30:00.000Z' })],
      unlocked: 200,
    });
  });

  it('are planned anew when the state is reset', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { due } = await space.ask<Clock>('GET', '/clock');
    await move(space, { action: 'advance', duration: 'P60D' });
    await space.ask('POST', '/reset');
    expect((await space.ask<Clock>('GET', '/clock')).due).toEqual(due);
  });
});

describe('a token', () => {
  const bearers = services.flatMap(({ name }) =>
    recipes
      .filter((recipe) => isNatural(recipe) && serviceOf(recipe.steps.at(-1)!.path) === name)
      .filter(({ steps }) => /^Bearer \{\{/.test(steps.at(-1)!.headers?.['authorization'] ?? ''))
      .slice(0, 1),
  );

  it.each(bearers.map((recipe) => [serviceOf(recipe.steps.at(-1)!.path), recipe] as const))(
    'ends with virtual time: %s',
    async (_, recipe) => {
      const space = await TestSpace.make({ clock: NOON });
      const later = { method: 'PUT', path: '/__admin/clock', body: { action: 'advance', duration: 'P30D' } } as const;
      const last = recipe.steps.at(-1)!;
      const steps = [...recipe.steps.slice(0, -1), later, last] as unknown as typeof recipe.steps;
      const played = await playIn(space, { title: recipe.title, steps });
      expect({ fault: played.fault, status: played.last?.status }).toEqual({ fault: undefined, status: 401 });
    },
  );
});
