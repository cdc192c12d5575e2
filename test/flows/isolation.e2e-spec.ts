import { isNatural } from '@sadpath/recipes';
import { playIn } from '../support/play-in';
import { suite, suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { originOf, TestSpace } from '../support/test-space';
import { send } from '../support/wire';

const SPACES = 50;
const { recipes, services, errors } = suiteFacts();
const belowHttp = new Set(errors.filter((code) => code.belowHttp === true).map(({ id }) => id));
/** Recipes that end with an answer; a client that hangs up makes what it sees a matter of real time. */
const PLAYABLE = recipes.filter(
  (recipe) =>
    isNatural(recipe) &&
    !belowHttp.has(`${recipe.service}/${recipe.code}`) &&
    recipe.steps.every(({ giveUpAfterMs }) => giveUpAfterMs === undefined),
);

/** One universe of this spec: its own instant, seed, fault and three recipes out of all. */
interface Universe {
  readonly id: string;
  readonly clock: string;
  readonly flows: readonly RecipeFacts[];
}

const UNIVERSES: readonly Universe[] = Array.from({ length: SPACES }, (_, i) => ({
  id: `isolated-${i}`,
  clock: `2026-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}T10:00:00Z`,
  flows: [0, 1, 2].map((n) => PLAYABLE[(i * 7 + n * 53) % PLAYABLE.length]!),
}));

/** Plays the flows of a universe, then meets its fault; tells everything a client and the control API can see of it. */
async function live({ id, clock, flows }: Universe): Promise<unknown> {
  const space = await TestSpace.make({ id, clock, seed: id });
  const answers: unknown[] = [];
  for (const recipe of flows) {
    const { fault, last } = await playIn(space, recipe);
    answers.push({ fault, status: last?.status, body: last?.body, space: last?.headers['x-sandbox-space'] });
    await space.ask('POST', '/reset');
  }
  const own = flows[0]!;
  await space.ask('POST', '/faults', { match: { service: own.service }, error: { code: own.code }, times: 1 });
  const { last } = await playIn(space, flows[1]!);
  const [journal, faults, time] = await Promise.all([
    space.journal(),
    space.ask<{ items: { seen: number; fired: number }[] }>('GET', '/faults'),
    space.ask<{ now: string; mode: string }>('GET', '/clock'),
  ]);
  return {
    answers,
    faulted: { status: last?.status, outcome: last?.headers['x-sandbox-outcome'], body: last?.body },
    seen: journal.items.map(({ service, path, status, code, outcome, at }) => ({
      service,
      path,
      status,
      code,
      outcome,
      at,
    })),
    tally: journal.tally,
    faults: faults.items.map(({ seen, fired }) => ({ seen, fired })),
    time: { now: time.now, mode: time.mode },
  };
}

describe('fifty spaces', () => {
  it('side by side see exactly what each sees alone', async () => {
    const alone: unknown[] = [];
    for (const universe of UNIVERSES) alone.push(await live(universe));
    const together = await Promise.all(UNIVERSES.map(live));
    for (const [i, seen] of filled(together.entries()))
      expect({ universe: i, seen }).toEqual({ universe: i, seen: alone[i] });
  }, 60_000);
});

/** A refusal in the standard envelope, which shows the path that was called. */
interface Shown {
  readonly path: string;
}

describe('a space is chosen', () => {
  const base = services[0]!.basePaths[0]!;
  const path = `${base}/anything`;
  const origin = originOf(path);
  const spaceOf = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<string | undefined> =>
    (await send(url, { headers })).headers['x-sandbox-space'];

  it('by the header, on every port', async () => {
    const { id } = await TestSpace.make();
    for (const { basePaths } of filled(services)) {
      const called = `${basePaths[0]!}/anything`;
      expect(await spaceOf(originOf(called) + called, { 'x-sandbox-space': id })).toBe(id);
      expect(await spaceOf(suite.gateway + called, { 'x-sandbox-space': id })).toBe(id);
    }
  });

  it('by the prefix of the path, on every port, and the path that is shown is without it', async () => {
    const { id } = await TestSpace.make();
    for (const { basePaths } of filled(services)) {
      const called = `${basePaths[0]!}/anything`;
      for (const door of [originOf(called), suite.gateway]) {
        const [answer, plain] = await Promise.all([send(`${door}/s/${id}${called}`), send(door + called)]);
        expect(answer.headers['x-sandbox-space']).toBe(id);
        expect(answer.status).toBe(plain.status);
        expect((answer.body as Shown).path).toBe((plain.body as Shown).path);
      }
    }
  });

  it('by the prefix of the path for the control API too', async () => {
    const space = await TestSpace.make({ clock: '2030-01-01T00:00:00Z' });
    for (const door of [suite.gateway, ...Object.values(suite.services)]) {
      const { body } = await send(`${door}/s/${space.id}/__admin/clock`);
      expect(body).toMatchObject({ now: '2030-01-01T00:00:00.000Z' });
    }
  });

  it('by the name of the host', async () => {
    const { id } = await TestSpace.make();
    const { port } = new URL(origin);
    expect(await spaceOf(origin + path, { host: `${id}.localhost:${port}` })).toBe(id);
    expect(await spaceOf(suite.gateway + path, { host: `${id}.localhost` })).toBe(id);
    expect((await send(suite.gateway + path, { headers: { host: `a.${id}.localhost` } })).status).toBe(422);
  });

  it('by the first that applies: header, path, host', async () => {
    const [header, prefix, host] = await Promise.all([TestSpace.make(), TestSpace.make(), TestSpace.make()]);
    const both = { host: `${host.id}.localhost` };
    expect(await spaceOf(`${origin}/s/${prefix.id}${path}`, { ...both, 'x-sandbox-space': header.id })).toBe(header.id);
    expect(await spaceOf(`${origin}/s/${prefix.id}${path}`, both)).toBe(prefix.id);
  });

  it('default where nothing says otherwise', async () => {
    expect(await spaceOf(origin + path)).toBe('default');
    expect(await spaceOf(origin + path, { host: 'localhost:4000' })).toBe('default');
    expect(await spaceOf(origin + path, { authorization: 'Bearer not.a-token.x' })).toBe('default');
  });

  it.each(['a b', '../up', '-x', 'x'.repeat(65)])('by a name that cannot be one is refused: %s', async (name) => {
    const answer = await send(origin + path, { headers: { 'x-sandbox-space': name } });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:sadpath:problem:bad-space', status: 422 } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

describe('the token of a login', () => {
  /** One recipe of each service whose last step bears the token of an earlier one. */
  const bearers = services.flatMap(({ name }) =>
    PLAYABLE.filter(
      ({ service, steps }) => service === name && /^Bearer \{\{/.test(steps.at(-1)?.headers?.['authorization'] ?? ''),
    ).slice(0, 1),
  );

  it.each(bearers.map((recipe) => [recipe.service, recipe] as const))(
    'brings its space along: %s',
    async (_, recipe) => {
      const space = await TestSpace.make();
      // An empty header chooses nothing, so the last step is left to its token.
      const { fault, last } = await playIn(space, recipe, { lastHeaders: { 'x-sandbox-space': '' } });
      expect({ fault, space: last?.headers['x-sandbox-space'] }).toEqual({ fault: undefined, space: space.id });
      expect((await space.journal(1)).items[0]?.notes).toContain(`space ${space.id} chosen by token`);
    },
  );

  it('is known for every service that has bearers', () => {
    expect(bearers.length).toBeGreaterThan(0);
  });
});
