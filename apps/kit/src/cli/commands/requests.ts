import { Option, type Command } from 'commander';
import type { CoverageAnswer, JournalPage } from '@sadpath/control-types';
import type { Explanation, ShownRequest } from '../../client/shown';
import { findingsIn, sentenceOf } from '../../client/story';
import { act, type Asked } from '../act';
import { Mistake } from '../talk';
import { columns, examples, type Said, type Terminal } from '../terminal';

interface RequestOptions {
  readonly why?: boolean;
  readonly limit: string;
}

const SCOPES = ['called', 'used', 'all'] as const;
type Scope = (typeof SCOPES)[number];

interface CoverageOptions {
  readonly min?: string;
  readonly of: Scope;
}

/** `requests`, `coverage`, `conduct`: what happened, and what it says of the client. */
export function addRequestCommands(program: Command, terminal: Terminal): void {
  const requests = program
    .command('requests')
    .description('the requests of the space, oldest first')
    .option('--why', 'with why each was answered so')
    .option('--limit <count>', 'only the newest so many', '20')
    .addHelpText('after', examples('sadpath requests --why --limit 3'));
  act<RequestOptions>(requests, terminal, listRequests);
  const coverage = program
    .command('coverage')
    .description('which codes the tests have met; --min makes it a gate')
    .option('--min <percent>', 'whole percents of the pairs that must be met')
    .addOption(new Option('--of <scope>', 'pairs that count').choices(SCOPES).default('called'))
    .addHelpText('after', examples('sadpath coverage', 'sadpath coverage --min 80 --of used'));
  act<CoverageOptions>(coverage, terminal, showCoverage);
  act(program.command('conduct').description('how the client has behaved; ends with 1 if badly'), terminal, conduct);
}

async function listRequests({ control, options: { why, limit } }: Asked<RequestOptions>): Promise<Said> {
  const path = `/requests?limit=${encodeURIComponent(limit)}`;
  const { items } = await control.ask<JournalPage>({ path });
  const reasons = why === true ? await Promise.all(items.map(({ id }) => reasonOf(control, id))) : [];
  const json = items.map((item, i) => ({ ...item, ...(reasons[i] === undefined ? {} : { why: reasons[i] }) }));
  const lines = items.flatMap((item, i) => [lineOf(item), ...whyLines(reasons[i])]);
  return { json, text: lines.length === 0 ? 'no request came' : lines.join('\n') };
}

function reasonOf(control: Asked<object>['control'], id: string): Promise<Explanation> {
  return control.ask({ path: `/requests/${encodeURIComponent(id)}/explain` });
}

function lineOf({ at, id, method, path, status, code = '', outcome }: ShownRequest): string {
  return `${at} ${id} ${method} ${path} → ${status} ${code}${outcome === 'forced' ? ' (forced)' : ''}`.trimEnd();
}

function whyLines(reason: Explanation | undefined): readonly string[] {
  if (reason === undefined) return [];
  return [reason.because, ...reason.steps, ...(reason.remedy ?? '').split('\n')]
    .filter((line) => line !== '')
    .map((line) => `    ${line}`);
}

async function showCoverage({ control, options: { min, of } }: Asked<CoverageOptions>): Promise<Said> {
  const wanted = min === undefined ? undefined : percentOf(min);
  const answer = await control.ask<CoverageAnswer>({ path: '/coverage' });
  const met = answer.items.filter(({ state }) => state !== 'unmet');
  const rows = met.map(({ state, service, operation, code }) => [state, code, `${service} ${operation}`]);
  // What was forced where nobody declares it is no pair, but the client has met it all the same.
  const more = (answer.undeclared ?? []).map(({ service, operation, code }) => [
    'forced',
    code.slice(code.indexOf('/') + 1),
    `${service} ${operation} (which does not declare it)`,
  ]);
  const head = `${met.length} of ${answer.items.length} pairs of operation and code have been met`;
  const lines = rows.length + more.length === 0 ? head : `${head}\n${columns([...rows, ...more])}`;
  const lack = wanted === undefined ? undefined : lackOf(answer, of, wanted);
  return { json: answer, text: lack === undefined ? lines : `${lines}\n${lack}`, exitCode: lack === undefined ? 0 : 1 };
}

/** Rejects with a `Mistake` what is no whole percent. */
function percentOf(text: string): number {
  const percent = Number(text);
  if (text.trim() === '' || !Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new Mistake(`--min ${text} is no whole number from 0 to 100`);
  return percent;
}

/** Why a coverage is not enough; undefined where it is. */
function lackOf({ figures, operations }: CoverageAnswer, of: Scope, min: number): string | undefined {
  const { met, total, percent } = figures[of].pairs;
  if (min > 0 && operations.length === 0) return `not enough: nothing was called, and ${min} % are wanted`;
  return percent !== null && percent < min
    ? `not enough: ${met} of ${total} pairs (${percent} %) were met, ${min} % are wanted`
    : undefined;
}

async function conduct({ control }: Asked<object>): Promise<Said> {
  const answer = await control.ask({ path: '/conduct' });
  const findings = findingsIn(answer);
  const text = findings.length === 0 ? 'the client has behaved' : findings.map(sentenceOf).join('\n');
  return { json: answer, text, exitCode: findings.length === 0 ? 0 : 1 };
}
