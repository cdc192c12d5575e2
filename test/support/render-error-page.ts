import type { ErrorSpec } from '@sadpath/catalog';
import { isNatural, renderScript, toCurl, type HttpAnswer, type Recipe, type Remedy } from '@sadpath/recipes';
import { answeredBy, type RaisingOperation } from './answered-by';
import { beyond } from './past-error';
import { toldDetails } from './told-details';

/** Everything a page about one code says. */
export interface ErrorPage {
  readonly service: string;
  readonly code: string;
  readonly spec: ErrorSpec;
  readonly recipe: Recipe;
  readonly remedy?: Remedy | undefined;
  readonly operations: readonly RaisingOperation[];
  /** Every operation of every service. */
  readonly allOperations: readonly RaisingOperation[];
  /** The last answer of the recipe by envelope; undefined where no HTTP answer comes. */
  readonly answers: Readonly<Record<'standard' | 'native', HttpAnswer | undefined>>;
  /** Path of the request that was answered so, with the ids of this run. */
  readonly sentPath: string;
}

const ORIGIN = 'http://localhost:4000';
const SPACE = { 'X-Sandbox-Space': 'try-it' };

const RETRY: Readonly<Record<ErrorSpec['retry'], string>> = {
  never: 'Never',
  'after-change': 'After a change of the request, or of the state that it meets',
  'after-wait': 'The same request after a wait',
  'same-request': 'The same request, with exponential backoff',
  'check-first': 'Only after a check: the operation may have taken effect',
};

/** The Markdown page of one code. */
export function renderErrorPage(page: ErrorPage): string {
  const { code, spec } = page;
  return [
    `# \`${code}\``,
    '',
    placeOf(page),
    '',
    spec.meaning,
    '',
    `**What to do.** ${spec.remedy}`,
    '',
    `**Retry.** ${RETRY[spec.retry]}.`,
    '',
    ...onTheWire(spec),
    ...toldDetails(spec),
    `**${spec.belowHttp === true ? 'Happens at' : 'Answered by'}.** ${answeredBy(page)}`,
    '',
    ...wayThere(page),
    ...wayOn(page),
    '## Force it',
    '',
    ...forced(page),
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

/** Where the code stands: its service, its status, and its place on the original error page. */
function placeOf({ service, spec }: ErrorPage): string {
  if (spec.belowHttp === true) return `${service} · no HTTP answer · ${spec.category}`;
  if (spec.wire !== undefined) return `${service} · HTTP ${statuses(spec)} · a situation of this status`;
  const unlisted = spec.documented ? '' : ' · not on the original error page';
  return `${service} · HTTP ${statuses(spec)} · ${spec.category}${unlisted}`;
}

function onTheWire({ wire }: ErrorSpec): string[] {
  if (wire === undefined) return [];
  return [
    `**On the wire.** \`code\` is \`${wire}\` in the standard envelope, and the native one has no code: the name of the situation is for forcing, recipes and the journal.`,
    '',
  ];
}

function statuses({ status, alsoStatus = [] }: ErrorSpec): string {
  return [status, ...alsoStatus].join(' or ');
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
  return ['## Meet it naturally', '', `${recipe.title}:`, '', ...shell, ...answer];
}

/** What the remedy says, as a script that goes on to the success. */
function wayOn(page: ErrorPage): string[] {
  const way = beyond(page);
  if (way === undefined) return [];
  return ['## Get past it', '', way.says, '', ...(way.remedy === undefined ? [] : shellOf(page, way.remedy))];
}

function shown(title: string, answer: HttpAnswer | undefined): string[] {
  const wait = answer?.headers['retry-after'];
  const told = wait === undefined ? '' : `, with the header \`Retry-After: ${wait}\``;
  return [`${title}${told}:`, '', '```json', JSON.stringify(answer?.body, null, 2), '```', ''];
}

function forced({ code, recipe, sentPath }: ErrorPage): string[] {
  const { method } = recipe.steps.at(-1) ?? recipe.steps[0];
  return ['```sh', toCurl({ method, path: sentPath }, ORIGIN, { ...SPACE, 'X-Sandbox-Error': code }), '```'];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
