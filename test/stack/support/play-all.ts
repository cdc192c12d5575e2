import { isNatural, playRecipe, type Transport } from '@sadpath/recipes';
import { askForFacts, type RecipeFacts, type SuiteFacts } from '../../support/suite-facts';
import { send } from '../../support/wire';
import type { RunningStack } from './running-stack';
import { StackSpace } from './stack-space';

/** Recipes that play at the same time. */
const AT_ONCE = 12;

/** How a recipe ended, and how it must. */
interface Ending {
  readonly fault: string | undefined;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly outcome: string | undefined;
}

/** Plays every recipe that has an ordinary way, each in a space of its own, and answers those that ended otherwise. */
export async function playAll(
  stack: RunningStack,
): Promise<{ readonly played: number; readonly wrong: readonly unknown[] }> {
  const facts = await askForFacts(stack.gateway);
  const waiting = facts.recipes.filter(isNatural);
  const played = waiting.length;
  const wrong: unknown[] = [];
  const player = async (): Promise<void> => {
    for (let recipe = waiting.shift(); recipe !== undefined; recipe = waiting.shift()) {
      const [expected, met] = [expectedEnding(recipe, facts), await play(stack, recipe)];
      if (JSON.stringify(met) !== JSON.stringify(expected)) {
        wrong.push({ recipe: `${recipe.service}/${recipe.code}`, expected, met });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  return { played, wrong };
}

async function play(stack: RunningStack, recipe: RecipeFacts): Promise<Ending> {
  const space = await StackSpace.make(stack, { settings: {} });
  const headers = { 'x-sandbox-space': space.id };
  const { fault, last } = await playRecipe(recipe, throughGateway(stack), { headers });
  const match = { service: recipe.service, code: recipe.code };
  // The server learns a little later than its client that the client has hung up.
  if (last === undefined) await space.ask('POST', '/requests/wait', { match });
  const { items } = await space.ask<{ items: readonly Ending[] }>('GET', '/requests?limit=1');
  return { fault, status: last?.status, code: items[0]?.code, outcome: items[0]?.outcome };
}

function expectedEnding(recipe: RecipeFacts, { errors }: SuiteFacts): Ending {
  const { service, code } = recipe;
  const spec = errors.find((error) => error.service === service && error.code === code);
  const status = spec?.belowHttp === true ? undefined : spec?.status;
  return { fault: undefined, status, code, outcome: 'natural' };
}

function throughGateway({ gateway }: RunningStack): Transport {
  return async ({ method, path, headers, body }, hangUp) => {
    const request = { method, headers, ...(body === undefined ? {} : { rawBody: body }) };
    try {
      return await send(gateway + path, { ...request, ...(hangUp === undefined ? {} : { signal: hangUp }) });
    } catch {
      return undefined;
    }
  };
}
