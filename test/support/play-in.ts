import { playRecipe, type PlayedRecipe, type PlayOptions, type Recipe, type Transport } from '@sadpath/recipes';
import { suite } from './suite';
import { originOf, type TestSpace } from './test-space';
import { send } from './wire';

/** The door through which recipe steps go: the own port of each service, or the gateway for all. */
export type Door = 'own port' | 'gateway';

/** Plays a recipe in a space over HTTP. */
export function playIn(
  space: TestSpace,
  recipe: Recipe,
  options: PlayOptions & { readonly door?: Door } = {},
): Promise<PlayedRecipe> {
  const { door = 'own port', ...play } = options;
  const headers = { ...play.headers, 'x-sandbox-space': space.id };
  return playRecipe(recipe, transport(door), { ...play, headers });
}

function transport(door: Door): Transport {
  return async ({ method, path, headers, body }, hangUp) => {
    const origin = door === 'gateway' ? suite.gateway : originOf(path);
    try {
      return await send(origin + path, {
        method,
        headers,
        ...(body === undefined ? {} : { rawBody: body }),
        ...(hangUp === undefined ? {} : { signal: hangUp }),
      });
    } catch {
      return undefined;
    }
  };
}
