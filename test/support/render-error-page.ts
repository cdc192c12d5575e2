import type { ErrorSpec } from '@sadpath/catalog';
import { isNatural, renderScript, toCurl, type HttpAnswer, type Recipe, type Remedy } from '@sadpath/recipes';

/** Everything a page about one code says. */
export interface ErrorPage {
  readonly service: string;
  readonly code: string;
  readonly spec: ErrorSpec;
  readonly recipe: Recipe;
  readonly remedy?: Remedy | undefined;
  readonly operations: readonly string[];
  /** The last answer of the recipe by envelope; undefined where no HTTP answer comes. */
  readonly answers: Readonly<Record<'standard' | 'native', HttpAnswer | undefined>>;
}

const ORIGIN = 'http://localhost:4000';
const SPACE = { 'X-Sandbox-Space': 'try-it' };

const RETRY: Readonly<Record<ErrorSpec['retry'], string>> = {
  never: 'never',
  'after-change': 'after a change of the request, or of the state that it meets',
  'after-wait': 'the same request after a wait',
  'same-request': 'the same request, with exponential backoff',
  'check-first': 'only after a check: the operation may have taken effect',
};

/** The Markdown page of one code. */
export function renderErrorPage(page: ErrorPage): string {
  const { service, code, spec, recipe } = page;
  return [
    `# \`${code}\``,
    '',
    `${service} · ${spec.belowHttp === true ? 'no HTTP answer' : `HTTP ${statuses(spec)}`} · ${spec.category}${spec.documented ? '' : ' · not on the original error page'}`,
    '',
    spec.meaning,
    '',
    `**What to do.** ${spec.remedy}`,
    '',
    `**Retry.** ${RETRY[spec.retry]}.`,
    '',
    `**Answered by.** ${page.operations.length === 0 ? 'no operation' : operationsText(page.operations)}`,
    '',
    ...wayThere(page),
    ...wayOn(page),
    '## Force it',
    '',
    ...forced(page, recipe),
    '',
  ].join('\n');
}

/** The table of a service's codes. */
export function renderServiceIndex(service: string, pages: readonly ErrorPage[]): string {
  const rows = pages.map(
    ({ code, spec }) =>
      `| [\`${code}\`](${code}.md) | ${spec.belowHttp === true ? '–' : statuses(spec)} | ${spec.retry} | ${cell(spec.meaning)} |`,
  );
  return [
    `# Codes of ${service}`,
    '',
    '| Code | HTTP | Retry | Meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function statuses({ status, alsoStatus = [] }: ErrorSpec): string {
  return [status, ...alsoStatus].join(' or ');
}

function operationsText(operations: readonly string[]): string {
  const shown = operations.slice(0, 12).map((name) => `\`${name}\``);
  return operations.length > shown.length
    ? `${shown.join(', ')} and ${String(operations.length - shown.length)} more`
    : shown.join(', ');
}

function shellOf({ service, code, recipe, spec }: ErrorPage, remedy?: Remedy): string[] {
  const subject = { id: `${service}/${code}`, code, recipe, remedy, status: spec.status, wire: spec.wire };
  return ['```sh', ...renderScript('sh', subject, { origin: ORIGIN }).trimEnd().split('\n'), '```', ''];
}

function wayThere(page: ErrorPage): string[] {
  const { recipe, answers, spec } = page;
  const shell = shellOf(page);
  if (!isNatural(recipe))
    return ['## Meet it', '', `There is no ordinary way: ${recipe.natural.impossible}. It is forced:`, '', ...shell];
  const answer =
    spec.belowHttp === true
      ? ['The connection ends without an HTTP answer.', '']
      : [...shown('Standard envelope', answers.standard), ...shown('Native envelope', answers.native)];
  const title = recipe.title.charAt(0).toUpperCase() + recipe.title.slice(1);
  return ['## Meet it naturally', '', `${title}:`, '', ...shell, ...answer];
}

/** What the remedy says, as a script that goes on to the success. */
function wayOn(page: ErrorPage): string[] {
  const { recipe, remedy } = page;
  if (remedy === undefined || !isNatural(recipe)) return [];
  const title = ['## Get past it', ''];
  if (remedy.impossible !== undefined) return [...title, `No request leads past it: ${remedy.impossible}.`, ''];
  if (remedy.wait !== undefined)
    return [...title, `The answer does not say how long to wait: \`${remedy.wait}\` is enough.`, ''];
  return [...title, nextOf(remedy), '', ...shellOf(page, remedy)];
}

function nextOf({ finds, steps, request }: Remedy): string {
  if (finds !== undefined) {
    const found = `The last read finds \`${finds.at}\` = \`${JSON.stringify(finds.is)}\``;
    return request === undefined
      ? `${found}: the operation had no effect, so the same request is sent again.`
      : `${found}: the operation took effect, so it is not repeated; the next request is a new one.`;
  }
  if (request === undefined) return 'The same request succeeds after this:';
  return steps === undefined ? 'The corrected request succeeds:' : 'After this the corrected request succeeds:';
}

function shown(title: string, answer: HttpAnswer | undefined): string[] {
  return [`${title}:`, '', '```json', JSON.stringify(answer?.body, null, 2), '```', ''];
}

function forced({ code, spec }: ErrorPage, recipe: Recipe): string[] {
  const step = recipe.steps.at(-1);
  if (step === undefined || spec.belowHttp === true)
    return ['What happens below HTTP is forced with a network fault: `X-Sandbox-Fault: CONNECTION_RESET_BY_PEER`.'];
  const bare = { method: step.method, path: step.path.replace(/\{\{[^}]*\}\}/g, 'x') };
  return ['```sh', toCurl(bare, ORIGIN, { ...SPACE, 'X-Sandbox-Error': code }), '```'];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
