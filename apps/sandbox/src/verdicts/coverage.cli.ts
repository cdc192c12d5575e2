import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { idlePatterns, renderReport, verdictOf, type Coverage, type Evidence, type Finding } from '@sadpath/verdicts';
import { readWish, settle, type CoverageWish } from './coverage-wish';

const CONFIG_FILE = 'sadpath.config.json';

const USAGE = `Says which errors the tests have met at a running sandbox, and how their client behaved.

  npm run coverage -- [--min PERCENT] [--of called|used|all] [--fail-on warning|critical]
                      [--format terminal|markdown|junit|html|json] [--out FILE]
                      [--save FILE] [--merge FILE …] [--reset]
                      [--url http://localhost:4000] [--token ADMIN_TOKEN] [--config ${CONFIG_FILE}]

--save keeps what was counted for another job, which adds it by --merge; --reset begins to count anew afterwards.
Exit code 0: enough; 1: not enough; 2: the command line, the configuration or the sandbox is not as it should be.
`;

const NOT_ENOUGH = 1;
const MISUSED = 2;

try {
  const wish = readWish(process.argv.slice(2));
  if (wish.isHelp) process.stdout.write(USAGE);
  else process.exitCode = await report(wish);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = MISUSED;
}

async function report(wish: CoverageWish): Promise<number> {
  const config = settle(await readConfigFile(wish), wish);
  await mergeRuns(wish);
  const evidence = await askSandbox(wish);
  if (wish.save !== undefined) await writeFile(wish.save, JSON.stringify(savedOf(evidence)));
  const idle = idlePatterns(evidence.coverage, config.ignore);
  if (idle.length > 0) process.stderr.write(`no pair fits what is ignored: ${idle.join(', ')}\n`);
  const verdict = verdictOf(evidence, config);
  const text = renderReport(wish.format, verdict);
  if (wish.out === undefined) process.stdout.write(text);
  else await writeFile(wish.out, text);
  if (wish.isReset) await ask(wish, 'DELETE', '/coverage');
  return verdict.shortcomings.length === 0 ? 0 : NOT_ENOUGH;
}

async function readConfigFile({ configFile }: CoverageWish): Promise<unknown> {
  if (configFile === undefined && !existsSync(CONFIG_FILE)) return {};
  return JSON.parse(await readFile(configFile ?? CONFIG_FILE, 'utf8')) as unknown;
}

async function mergeRuns(wish: CoverageWish): Promise<void> {
  if (wish.merge.length === 0) return;
  const runs: unknown[] = [];
  for (const file of wish.merge) runs.push(JSON.parse(await readFile(file, 'utf8')));
  await ask(wish, 'POST', '/coverage/merge', { runs });
}

async function askSandbox(wish: CoverageWish): Promise<Evidence> {
  const coverage = (await ask(wish, 'GET', '/coverage')) as Coverage;
  const { findings } = (await ask(wish, 'GET', '/conduct?space=*')) as { readonly findings: readonly Finding[] };
  return { coverage, findings };
}

/** What another job needs of a run: what was met. */
function savedOf({ coverage: { items, operations, undeclared } }: Evidence): Coverage {
  return { items: items.filter(({ state }) => state !== 'unmet'), operations, undeclared };
}

async function ask({ url, token }: CoverageWish, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/__admin${path}`, {
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
