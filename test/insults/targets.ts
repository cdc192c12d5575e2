import { isNatural, playRecipe, type SentRequest } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import type { EnvelopeName } from '../support/expect-refusal';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { serviceOf, TestSpace } from '../support/test-space';
import { originOf } from '../support/test-space';
import { send } from '../support/wire';

const MAX_TARGETS = 3;

/** A request that a service refuses with a 4xx of its own when it is sent as it stands. */
export interface Target {
  readonly service: string;
  readonly recipe: RecipeFacts;
}

/** A few different operations of a service: those of recipes that end in a 4xx, with a body or without. */
export function targetsOf(service: string, kind: 'with a body' | 'any'): readonly Target[] {
  const fitting = suiteFacts().recipes.filter((recipe) => {
    const last = recipe.steps.at(-1)!;
    const { status } = codeOf(recipe.service, recipe.code);
    return (
      isNatural(recipe) &&
      serviceOf(last.path) === service &&
      status !== undefined &&
      status < 500 &&
      (kind === 'any' || (last.method !== 'GET' && last.body !== undefined)) &&
      recipe.steps.every(({ giveUpAfterMs }) => giveUpAfterMs === undefined)
    );
  });
  const byOperation = new Map(fitting.map((recipe) => [operationOf(recipe), { service, recipe }]));
  return [...byOperation.values()].slice(0, MAX_TARGETS);
}

function operationOf(recipe: RecipeFacts): string {
  const { method, path } = recipe.steps.at(-1)!;
  return `${method} ${path.split('?', 1)[0] ?? ''}`;
}

/** One way to insult a service: a target and the envelope that is asked for. */
export interface Case {
  readonly target: Target;
  readonly envelope: EnvelopeName;
}

/** All targets in the standard envelope and the first in the native one, which is made by the same code for all. */
export function casesOf(targets: readonly Target[]): readonly Case[] {
  const standard = targets.map((target): Case => ({ target, envelope: 'standard' }));
  const native = targets.slice(0, 1).map((target): Case => ({ target, envelope: 'native' }));
  return [...standard, ...native];
}

/** Plays everything but the last request of a target, and answers that request ready to be sent. */
export async function prepare({ recipe }: Target, space: TestSpace): Promise<SentRequest> {
  let last: SentRequest | undefined;
  await playRecipe(
    recipe,
    async (request) => {
      if (request.headers['x-last'] === 'yes') {
        last = request;
        return undefined;
      }
      const { method, path, headers, body } = request;
      return send(originOf(path) + path, { method, headers, ...(body === undefined ? {} : { rawBody: body }) });
    },
    { headers: { 'x-sandbox-space': space.id }, lastHeaders: { 'x-last': 'yes' } },
  );
  if (last === undefined) throw new Error(`${recipe.service}/${recipe.code} does not come to its last request`);
  const { 'x-last': _, ...headers } = last.headers;
  return { ...last, headers };
}
