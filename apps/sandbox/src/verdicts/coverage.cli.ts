import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import {
  BadVerdictConfig,
  idlePatterns,
  NOTHING_LOST,
  renderReport,
  verdictOf,
  type Coverage,
  type Evidence,
  type Finding,
  type LostConduct,
  type Severity,
} from '@sadpath/verdicts';
import * as catalogs from '@sadpath/catalog';
import { coverageConfig } from './coverage.config';
import { readWish, settle, type CoverageWish } from './coverage-wish';

const CONFIG_FILE = 'sadpath.config.json';

const USAGE = `Says which errors the tests have met at a running sandbox, and how their client behaved.

  npm run coverage -- [--min PERCENT] [--of called|used|all] [--fail-on warning|critical]
                      [--format terminal|markdown|junit|html|json] [--out FILE]
                      [--save FILE] [--merge FILE …] [--reset]
                      [--url http://localhost:4000] [--token ADMIN_TOKEN] [--config ${CONFIG_FILE}]

Without --url and --token: SADPATH_URL and SADPATH_ADMIN_TOKEN.
--save keeps what was counted and found for another job, which adds it by --merge; --reset begins anew afterwards.
Exit code 0: enough; 1: not enough; 2: the command line, the configuration or the sandbox is not as it should be.
`;

const NOT_ENOUGH = 1;
const MISUSED = 2;

// Whoever reads the report may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const wish = readWish(process.argv.slice(2), coverageConfig());
  if (wish.isHelp) process.stdout.write(USAGE);
  else process.exitCode = await report(wish);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = MISUSED;
}

async function report(wish: CoverageWish): Promise<number> {
  const config = settle(await readConfigFile(wish), wish);
  const runs = await readRuns(wish);
  const evidence = await askSandbox(wish, runs);
  if (wish.save !== undefined) await writeFile(wish.save, JSON.stringify(savedOf(evidence)));
  demandKnownNames(evidence.coverage, config.ignore);
  const verdict = verdictOf(evidence, config);
  const text = renderReport(wish.format, verdict);
  if (wish.out === undefined) process.stdout.write(text);
  else await writeFile(wish.out, text);
  if (wish.isReset) await forget(wish);
  return verdict.shortcomings.length === 0 ? 0 : NOT_ENOUGH;
}

async function readConfigFile({ configFile }: CoverageWish): Promise<unknown> {
  if (configFile === undefined && !existsSync(CONFIG_FILE)) return {};
  return JSON.parse(await readFile(configFile ?? CONFIG_FILE, 'utf8')) as unknown;
}

/** Refuses patterns that name what there is not. Throws `BadVerdictConfig`. */
function demandKnownNames(coverage: Coverage, patterns: readonly string[]): void {
  const services = Object.values<object>(catalogs).flatMap((one) => ('service' in one ? [String(one.service)] : []));
  const { mistaken, elsewhere } = idlePatterns(coverage, patterns, services);
  if (mistaken.length > 0) throw new BadVerdictConfig(mistaken);
  if (elsewhere.length > 0) process.stderr.write(`this sandbox leaves out what is ignored: ${elsewhere.join(', ')}\n`);
}

/** A run as another job has saved it: what was met, and what was found. */
interface SavedRun extends Coverage {
  readonly findings?: readonly Finding[];
  readonly lost?: LostConduct;
}

async function readRuns({ merge }: CoverageWish): Promise<readonly SavedRun[]> {
  return Promise.all(merge.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as SavedRun));
}

async function askSandbox(wish: CoverageWish, saved: readonly SavedRun[]): Promise<Evidence> {
  const runs = saved.map(({ findings: _found, lost: _lost, ...coverage }) => coverage);
  if (runs.length > 0) await ask(wish, 'POST', '/coverage/merge', { runs });
  const coverage = (await ask(wish, 'GET', '/coverage')) as Coverage;
  const { findings, lost } = (await ask(wish, 'GET', '/conduct?space=*')) as Required<
    Pick<Evidence, 'findings' | 'lost'>
  >;
  return {
    coverage,
    findings: [...findings, ...saved.flatMap((run) => run.findings ?? [])],
    lost: saved.reduce((sum, run) => addLost(sum, run.lost ?? NOTHING_LOST), lost),
  };
}

function addLost(one: LostConduct, other: LostConduct): LostConduct {
  const sum = (severity: Severity): number => one.findings[severity] + other.findings[severity];
  return {
    findings: { info: sum('info'), warning: sum('warning'), critical: sum('critical') },
    requests: one.requests + other.requests,
  };
}

function savedOf({ coverage: { items, operations, undeclared }, findings, lost = NOTHING_LOST }: Evidence): SavedRun {
  return { items: items.filter(({ state }) => state !== 'unmet'), operations, undeclared, findings, lost };
}

async function forget(wish: CoverageWish): Promise<void> {
  await ask(wish, 'DELETE', '/coverage');
  await ask(wish, 'DELETE', '/conduct');
}

async function ask({ url, token }: CoverageWish, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await reach(`${url}/__admin${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { 'x-admin-token': token }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) return Promise.reject(new Error(`${method} ${url}/__admin${path}: ${String(answer.status)} ${text}`));
  return text === '' ? undefined : JSON.parse(text);
}

/** Rejects with the address where nothing answers. */
async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    const { origin } = new URL(address);
    throw new Error(`nothing answers at ${origin}: --url or SADPATH_URL names another sandbox`, { cause: error });
  }
}
