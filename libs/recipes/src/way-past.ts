import { mergeMembers } from './merge-members';
import type { Recipe } from './recipe';
import type { ChangedRequest, Remedy } from './remedy';
import type { RecipeStep } from './step';

/** Name under which the steps of a remedy read the answer that the recipe ends in. */
export const REFUSED = 'refused';

/** The way past a refusal, to be played after its recipe: the steps of the remedy, then the request that succeeds. */
export function wayPast(recipe: Recipe, { steps = [], request = {} }: Remedy): Recipe {
  const refused: RecipeStep = recipe.steps.at(-1) ?? recipe.steps[0];
  const [first, ...others] = [...steps, changed(refused, request)];
  return { title: `Gets past: ${recipe.title}`, steps: [first, ...others] };
}

function changed(refused: RecipeStep, { headers, body, ...place }: ChangedRequest): RecipeStep {
  const { repeat: _repeat, expect: _expect, giveUpAfterMs: _patience, ...kept } = { ...refused, ...place };
  const { body: old, rawBody, ...bare } = kept;
  const merged = body === undefined ? old : mergeMembers(old ?? null, body);
  const isRead = kept.method === 'GET';
  return {
    ...bare,
    headers: { ...refused.headers, ...headers },
    ...(merged === undefined || isRead ? {} : { body: merged }),
    ...(merged === undefined && rawBody !== undefined && !isRead ? { rawBody } : {}),
  };
}
