import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { playRecipe, type PlayedRecipe, type Transport } from '@sadpath/recipes';
import { suite as definitions } from '../../apps/sandbox/src/suite';
import { metPairs } from '../support/record-pairs';
import { renderErrorPage, renderServiceIndex, type ErrorPage } from '../support/render-error-page';
import { suite } from '../support/suite';

/** `npm run docs` sets this: the pages are written instead of compared. */
const isWriting = process.env['UPDATE_DOCS'] === '1';
const FOLDER = resolve(__dirname, '../../docs/errors');
const CLOCK = '2026-01-15T10:00:00Z';

interface ListedOperation {
  readonly service: string;
  readonly operation: string;
  readonly codes: readonly string[];
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const init =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(suite.gateway + path, { method, ...init });
}

const transport: Transport = async ({ method, path, headers, body }) => {
  try {
    const answer = await fetch(suite.gateway + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** Plays the recipe at a fixed time with a fixed seed, so that a page only changes when an answer does. */
async function record(
  page: Pick<ErrorPage, 'service' | 'code' | 'recipe'>,
  envelope: 'standard' | 'native',
): Promise<PlayedRecipe> {
  const id = `docs-${page.service}-${envelope}-${page.code.replaceAll('.', '-')}`.slice(0, 64);
  await send('POST', '/__admin/spaces', { id, seed: page.code, clock: CLOCK });
  const played = await playRecipe(page.recipe, transport, {
    headers: { 'x-sandbox-space': id },
    lastHeaders: { 'x-sandbox-envelope': envelope },
  });
  await send('DELETE', `/__admin/spaces/${id}`);
  return played;
}

const MET = metPairs();

/** True for what an operation has been seen to answer, and for services of which nothing is recorded. */
function isSeen(service: string, operation: string, id: string): boolean {
  const seen = MET[service];
  return seen === undefined || seen[operation]?.includes(id) === true;
}

async function pagesOf(service: string, operations: readonly ListedOperation[]): Promise<readonly ErrorPage[]> {
  const definition = definitions.find(({ name }) => name === service);
  const pages: ErrorPage[] = [];
  for (const [code, spec] of Object.entries(definition?.catalog.errors ?? {})) {
    const recipe = definition?.recipes.recipes[code];
    if (recipe === undefined) continue;
    const raising = operations
      .filter((listed) =>
        listed.service === service ? listed.codes.includes(code) : listed.codes.includes(`${service}/${code}`),
      )
      .filter(({ service: owner, operation }) => isSeen(owner, operation, `${service}/${code}`));
    const page = { service, code, spec, recipe, remedy: definition?.recipes.remedies[code] };
    const isHttp = spec.belowHttp !== true && recipe.natural === undefined;
    const standard = isHttp ? await record(page, 'standard') : undefined;
    const native = isHttp ? await record(page, 'native') : undefined;
    const answers = { standard: standard?.last, native: native?.last };
    const sentPath = standard?.steps.at(-1)?.request.path ?? recipe.steps.at(-1)?.path ?? '';
    pages.push({ ...page, operations: raising, allOperations: operations, answers, sentPath });
  }
  return pages;
}

async function rendered(service: string): Promise<ReadonlyMap<string, string>> {
  const { items } = (await (await send('GET', '/__admin/operations')).json()) as { items: ListedOperation[] };
  const pages = await pagesOf(service, items);
  const files = new Map(pages.map((page) => [`${page.code}.md`, renderErrorPage(page)]));
  return files.set('README.md', renderServiceIndex(service, pages));
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

function read(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('docs/errors', () => {
  it.each(definitions.map(({ name }) => name))(
    'has the pages of %s, no more and no fewer, as the catalog, the recipes and the answers make them',
    async (service) => {
      const files = await rendered(service);
      const folder = join(FOLDER, service);
      if (isWriting) write(folder, files);
      const written = read(folder);
      expect([...written.keys()].sort()).toEqual([...files.keys()].sort());
      for (const [name, text] of filled(files)) expect(`${name}\n${written.get(name) ?? ''}`).toBe(`${name}\n${text}`);
    },
  );
});
