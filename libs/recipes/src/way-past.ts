import { parseDuration } from '@sadpath/clock';
import { mergeMembers } from './merge-members';
import type { Recipe } from './recipe';
import type { ChangedRequest, Remedy } from './remedy';
import type { Json, RecipeStep } from './step';

/** Name under which the steps of a remedy read the answer that the recipe ends in. */
export const REFUSED = 'refused';

/** The way past a refusal, to be played after its recipe: the steps of the remedy, then the request that succeeds. */
export function wayPast(recipe: Recipe, remedy: Remedy): Recipe {
  const { steps = [], request = {} } = remedy;
  const refused: RecipeStep = recipe.steps.at(-1) ?? recipe.steps[0];
  const [first, ...others] = [...steps, { ...changed(refused, request), says: lastWords(remedy) }];
  return { title: `Gets past: ${recipe.title}`, steps: [first, ...others] };
}

function lastWords({ request, finds }: Remedy): string {
  if (request === undefined) return 'Send the same request again';
  return finds === undefined ? 'Send the corrected request' : 'Send the next request';
}

const LOGIN = /\/(authenticate|login)$/;

/** Waits longer than this outlive the shortest token of a platform. */
const TOKEN_MINUTES = 30;

/**
 * What lets a wait pass: the clock of the space is moved, by the duration or to the instant that stands at `until` in the
 * refusal, and whoever had logged in logs in again after a long one.
 */
export function afterWait({ steps }: Recipe, duration: string, until?: string): readonly RecipeStep[] {
  const move: Json =
    until === undefined ? { action: 'advance', duration } : { action: 'set', instant: `{{${REFUSED}.${until}}}` };
  const wait: RecipeStep = { method: 'PUT', path: '/__admin/clock', body: move };
  const logins = steps.slice(0, -1).filter(({ name, path }) => name !== undefined && LOGIN.test(path));
  return [wait, ...((parseDuration(duration) ?? 0) > TOKEN_MINUTES * 60_000 ? logins : [])];
}

/** What ends a failure that passes by itself: every simulated system that the recipe has put into a state is up again. */
export function afterRecovery({ steps }: Recipe): readonly RecipeStep[] {
  const paths = steps.map(({ path }) => path).filter((path) => path.startsWith('/__admin/dependencies/'));
  return paths.map((path) => ({ method: 'PUT', path, body: { state: 'up' } }));
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
