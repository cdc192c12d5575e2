import { unique } from '@sadpath/chance';
import { playRecipe, type PlayedRecipe, type Transport } from '@sadpath/recipes';
import { SandboxProblem } from '@sadpath/service';
import { dumpSpace, loadSpace, worldOf, type Space } from '@sadpath/spaces';
import { httpTransport } from '../http-transport';
import type { PlatformRequest } from '../platform-route';
import { beyondSpace } from './reach';
import type { SeededState } from './seed';

/** A state that was brought about, with the last answer on the way: it tells the ids. */
export interface Seeded {
  readonly name: string;
  readonly last: unknown;
}

/**
 * Plays the states in a copy of the space and takes the space to where the copy came: all of them or none, past the rules
 * that are armed, and without a trace in the journal. Throws a 422 problem for a step that is refused.
 */
export async function playSeed(request: PlatformRequest, states: readonly SeededState[]): Promise<readonly Seeded[]> {
  const { platform, space } = request;
  const services = platform.suite.map(({ name }) => name);
  const ordinal = await space.control(() => space.nextOrdinal('seeds'));
  const id = `seed-${unique().slice(0, 18)}`;
  const { envelope: _own, ...options } = space.options;
  const copy = await platform.createSpace(id, {
    ...options,
    seed: `${space.seed}/seeds/${ordinal}`,
    counted: false,
    standsFor: space.id,
  });
  try {
    await loadSpace(copy, worldOf(await dumpSpace(space, services)));
    const seeded: Seeded[] = [];
    for (const state of states) seeded.push(await play(request, copy, state));
    await loadSpace(space, worldOf(await dumpSpace(copy, services)));
    return seeded;
  } finally {
    await platform.dropSpace(id);
  }
}

async function play({ platform, here }: PlatformRequest, copy: Space, state: SeededState): Promise<Seeded> {
  const { name, pointer, wish } = state;
  const token = platform.config.adminToken;
  const headers = { 'x-sandbox-space': copy.id, ...(token === undefined ? {} : { 'x-admin-token': token }) };
  const [first, ...rest] = state.steps;
  if (first === undefined) return { name, last: undefined };
  const recipe = { title: name, steps: [first, ...rest] } as const;
  const lastHeaders = { 'x-sandbox-envelope': 'standard' };
  const played = await playRecipe(recipe, withinSpace(httpTransport(platform, here), pointer), {
    headers,
    lastHeaders,
    answers: { wish },
  });
  const fault = played.fault ?? faultOfLast(played, rest.at(-1)?.expect ?? first.expect);
  if (fault === undefined) return { name, last: played.last?.body };
  const said = JSON.stringify(played.last?.body);
  throw new SandboxProblem(422, 'seed-refused', `${pointer}: ${fault}: ${said}; nothing was seeded`, { pointer });
}

/** Sends nothing beyond the space: what a path is made of may only be known when it is sent. */
function withinSpace(send: Transport, pointer: string): Transport {
  return (sent, hangUp) => {
    const reach = beyondSpace(sent.path);
    if (reach === undefined) return send(sent, hangUp);
    throw new SandboxProblem(422, 'seed-refused', `${pointer}: ${reach}; nothing was seeded`, { pointer });
  };
}

/** A recipe may end as it likes; a state is there only when its last step has answered as it says. */
function faultOfLast({ last, steps }: PlayedRecipe, expected: number | undefined): string | undefined {
  const status = last?.status ?? 0;
  const isFine = expected === undefined ? status >= 200 && status < 300 : status === expected;
  return isFine ? undefined : `step ${steps.length}: expected ${expected ?? '2xx'}, got ${status}`;
}
