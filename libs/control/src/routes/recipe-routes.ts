import { nearest } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { isNatural, playRecipe, type PlayedStep, type Recipe } from '@sadpath/recipes';
import { unique } from '@sadpath/chance';
import { readForm, readOneOf, SandboxProblem } from '@sadpath/service';
import { RecipeRun, RecipesAnswer, RunBody } from '../dto/recipes';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { httpTransport } from '../http-transport';
import { ownMember } from '../own-member';

/** Recipes: listed, and played in a space of their own. */
export const recipeRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/recipes',
    tag: 'recipes',
    answers: RecipesAnswer,
    summary: 'Every recipe as data, with what leads past its code',
    handle: ({ services }) => ({
      items: services.flatMap(({ definition }) =>
        Object.entries(definition.recipes.recipes).map(([code, recipe]) => ({
          service: definition.name,
          code,
          ...recipe,
          remedy: ownMember(definition.recipes.remedies, code),
        })),
      ),
    }),
  },
  {
    method: 'POST',
    path: '/recipes/:service/:code/run',
    tag: 'recipes',
    body: RunBody,
    answers: RecipeRun,
    summary: 'Plays a recipe in a fresh space and says how it ended',
    bodyExample: { envelope: 'native' },
    handle: runRecipe,
  },
];

async function runRecipe({ platform, params, body, here }: PlatformRequest): Promise<unknown> {
  const [service = '', code = ''] = [params['service'], params['code']];
  const { envelope } = readForm(body, RunBody);
  const style = envelope === undefined ? 'standard' : readOneOf('envelope', envelope, ['standard', 'native']);
  const recipe = findRecipe(platform, service, code);
  if (!isNatural(recipe)) return { service, code, played: false, natural: recipe.natural };
  const id = `recipe-${unique().slice(0, 18)}`;
  await platform.createSpace(id, { seed: `${service}/${code}`, counted: false });
  try {
    const headers = { 'x-sandbox-space': id, ...adminToken(platform.config.adminToken) };
    const played = await playRecipe(recipe, httpTransport(platform, here), {
      headers,
      lastHeaders: { 'x-sandbox-envelope': style },
    });
    return {
      service,
      code,
      title: recipe.title,
      ...judge(platform, { service, code, entry: await lastEntry(platform, id) }, played),
      steps: played.steps.map(withoutToken),
    };
  } finally {
    await platform.dropSpace(id);
  }
}

type Played = Awaited<ReturnType<typeof playRecipe>>;

function judge(
  platform: PlatformRequest['platform'],
  run: { service: string; code: string; entry: JournalEntry | undefined },
  played: Played,
): Record<string, unknown> {
  const spec = platform.catalogs.get(run.service)?.errors[run.code];
  const { entry } = run;
  if (spec?.belowHttp === true)
    return { passed: played.fault === undefined && played.last === undefined, outcome: 'natural', answered: false };
  const answered = { status: played.last?.status, code: entry?.code, outcome: entry?.outcome };
  const passed =
    played.fault === undefined &&
    answered.status === spec?.status &&
    answered.code === run.code &&
    answered.outcome === 'natural';
  return { passed, ...answered, ...(played.fault === undefined ? {} : { fault: played.fault }) };
}

/** The record of the recipe's last request. */
async function lastEntry(platform: PlatformRequest['platform'], id: string): Promise<JournalEntry | undefined> {
  const space = await platform.findSpace(id);
  await space?.home.records.update();
  return space?.journal.list().at(-1);
}

function findRecipe(platform: PlatformRequest['platform'], service: string, code: string): Recipe {
  const { recipes = {} } = platform.definition(service)?.recipes ?? {};
  const recipe = ownMember(recipes, code);
  if (recipe !== undefined) return recipe;
  const ids = platform.suite.flatMap(({ name, recipes }) =>
    Object.keys(recipes.recipes).map((own) => `${name}/${own}`),
  );
  throw new SandboxProblem(404, 'unknown-recipe', `there is no recipe ${service}/${code}`, {
    nearest: nearest(`${service}/${code}`, ids),
  });
}

/** The token is the caller's own, but an answer gets copied around. */
function withoutToken(step: PlayedStep): PlayedStep {
  const { 'x-admin-token': _token, ...headers } = step.request.headers;
  return { ...step, request: { ...step.request, headers } };
}

function adminToken(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { 'x-admin-token': token };
}
