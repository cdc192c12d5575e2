import { existsSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import type { ControlClient } from '../../client/control-client';
import { act, type Asked } from '../act';
import { backgrounds, startInBackground, stop, type Background } from '../background';
import { realMs } from '../real-time';
import { issuingCertificates, setEnvironment } from '../cli.config';
import { Mistake } from '../talk';
import { examples, type Said, type Terminal } from '../terminal';

/** Beside the folder of the command line, in the package. */
const BUNDLE = join(__dirname, '../sandbox/main.mjs');

interface StartOptions {
  readonly services?: string;
  readonly port?: string;
  readonly seed?: string;
  readonly detach?: boolean;
}

/** `start`, `stop`, `wait`, `logs`: the process of a sandbox. */
export function addRunCommands(program: Command, terminal: Terminal): void {
  const start = program
    .command('start')
    .description('start a sandbox')
    .option('--services <names>', 'services that run, with commas; all unless given')
    .option('--port <port>', 'port of the gateway; 0 lets the system choose (SADPATH_PORT; 4000)')
    .option('--seed <file>', 'bring the space `default` into the states of a file (SADPATH_SEED_FILE)')
    .option('-d, --detach', 'in the background')
    .addHelpText('after', examples('sadpath start', 'sadpath start --services wallet,banking --port 0 --detach'));
  act<StartOptions>(start, terminal, startSandbox);
  act(program.command('stop').description('stop a sandbox that runs in the background'), terminal, stopSandbox);
  const wait = program
    .command('wait')
    .description('wait until a sandbox answers')
    .option('--timeout <seconds>', 'how long', '30');
  act<{ timeout: string }>(wait, terminal, waitForSandbox);
  const logs = program
    .command('logs')
    .description('what a sandbox in the background has printed')
    .option('-f, --follow', 'go on until it is interrupted');
  act<{ follow?: boolean }>(logs, terminal, showLog);
}

async function startSandbox({ options, terminal }: Asked<StartOptions>): Promise<Said> {
  const { config } = terminal;
  const env = {
    ...config.environment,
    ...(options.services === undefined ? {} : { SADPATH_SERVICES: options.services }),
    ...(options.port === undefined ? {} : { SADPATH_PORT: options.port }),
    ...(options.seed === undefined ? {} : { SADPATH_SEED_FILE: resolve(options.seed) }),
    SADPATH_ISSUING_CERTIFICATES: issuingCertificates(config),
  };
  if (options.detach === true) {
    const { url, pid, log } = await startInBackground(BUNDLE, env, config.runDirectory);
    return { json: { url, pid, log }, text: `Sadpath is ready: ${url} (stop it with \`sadpath stop --url ${url}\`)` };
  }
  setEnvironment({ ...env, ...(options.json === true ? { SADPATH_READY: 'json' } : {}) });
  process.argv.splice(2);
  // The bundle reads the environment and prints that it is ready.
  await import(/* webpackIgnore: true */ pathToFileURL(BUNDLE).href);
  return { json: undefined, text: '' };
}

function chosen({ control, terminal }: Asked<object>): Background {
  const all = backgrounds(terminal.config.runDirectory);
  const found = all.find(({ url }) => portOf(url) === portOf(control.address.url));
  if (found !== undefined) return found;
  const others = all.length === 0 ? 'none does' : `these do: ${all.map(({ url }) => url).join(', ')}`;
  throw new Mistake(`no sandbox at ${control.address.url} runs in the background; ${others}`, 1);
}

function portOf(url: string): string {
  return new URL(url).port;
}

async function stopSandbox(asked: Asked<object>): Promise<Said> {
  const background = chosen(asked);
  await stop(background);
  return { json: { stopped: background.url }, text: `${background.url} has stopped` };
}

const LOOK_EVERY_MS = 100;

async function waitForSandbox({ control, options }: Asked<{ timeout: string }>): Promise<Said> {
  const patienceMs = Number(options.timeout) * 1_000;
  if (!Number.isFinite(patienceMs)) throw new Mistake(`--timeout ${options.timeout} is no number of seconds`);
  const { url } = control.address;
  for (let waited = 0; waited <= patienceMs; waited += LOOK_EVERY_MS) {
    if (await answers(control)) return { json: { url, ready: true }, text: `${url} answers` };
    await realMs(LOOK_EVERY_MS);
  }
  throw new Mistake(`${url} has not answered within ${options.timeout} s`, 1);
}

async function answers(control: ControlClient): Promise<boolean> {
  return control.ask({ path: '/health' }).then(
    () => true,
    () => false,
  );
}

async function showLog(asked: Asked<{ follow?: boolean }>): Promise<Said> {
  const { log } = chosen(asked);
  if (!existsSync(log)) throw new Mistake(`${log} is gone`, 1);
  const text = readFileSync(log, 'utf8');
  if (asked.options.follow !== true) return { json: { log, text }, text: text.trimEnd() };
  asked.terminal.out(text);
  follow(log, text.length, asked.terminal);
  return { json: undefined, text: '' };
}

function follow(log: string, from: number, { out }: Terminal): void {
  let shown = from;
  watch(log, () => {
    const text = readFileSync(log, 'utf8');
    out(text.slice(shown));
    shown = text.length;
  });
}
