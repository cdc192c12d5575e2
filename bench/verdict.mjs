import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setUp } from './ask.mjs';
import { send } from './load.mjs';
import { onServersCore, QUIET, stop } from './processes.mjs';
import { rows } from './rows.mjs';

const PROGRAM = resolve(import.meta.dirname, '../dist/program/run.cjs');
const SWITCHED = resolve(import.meta.dirname, '../dist/program/switched.cjs');
const HOST = resolve(import.meta.dirname, 'switched-sandbox.mjs');
/** Where the way out of a service counts a request and notes its refusal, as the built program has it, and each with its switch. */
const SWITCHES = [
  [
    'this.coverage.count(exchange,draft.head.realAt)',
    '(globalThis.isNoting?(function switchedCount(exit,e,at){return exit.coverage.count(e,at)})(this,exchange,draft.head.realAt):undefined)',
  ],
  [
    'noteRefusal(exchange,this.handle,error.compared)',
    'globalThis.isNoting&&(function switchedNote(e,handle,compared){noteRefusal(e,handle,compared)})(exchange,this.handle,error.compared)',
  ],
];
const ROUNDS = 60;
const PROFILED = 20_000;
const REQUESTS_PER_ROUND = 400;
const CONNECTIONS = 10;
/** Rounds after which the documents that they have made go. */
const ROUNDS_PER_STATE = 20;

/** What counting and noting cost: CPU of a request with and without, in one process, in rounds that take turns. */
export async function benchVerdict() {
  writeSwitched();
  const sandbox = await startSwitched();
  try {
    console.log(
      `\n${line('counting and noting, microseconds of CPU', ['with', 'without', 'ratio', 'quarters', 'share'])}`,
    );
    for (const row of await rows(sandbox.gateway)) {
      await setUp(sandbox.gateway, row);
      const share = await shareOf(sandbox, row);
      console.log(line(row.name, [...cellsOf(await roundsOf(sandbox, row)), share]));
    }
  } finally {
    await sandbox.stop();
    rmSync(SWITCHED, { force: true });
  }
}

/** The built program with a switch before each of the two. */
function writeSwitched() {
  let text = readFileSync(PROGRAM, 'utf8');
  for (const [call, switched] of SWITCHES) {
    if (text.split(call).length !== 2) throw new Error(`the program calls ${call} not once`);
    text = text.replace(call, switched);
  }
  writeFileSync(SWITCHED, text);
}

async function startSwitched() {
  const [execPath, ...execArgv] = onServersCore(process.execPath);
  const child = fork(HOST, [], {
    execPath,
    execArgv,
    env: { ...process.env, ...QUIET, BENCH_PROGRAM: SWITCHED },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [ready] = await once(createInterface({ input: child.stdout }), 'line');
  const tell = async (message) => {
    child.send(message);
    return (await once(child, 'message'))[0];
  };
  return { ...JSON.parse(ready), tell, stop: () => stop(child) };
}

/** The share of all CPU that both take, by a profile: what else the machine does changes it less than a ratio of times. */
async function shareOf({ services, tell }, { service, request }) {
  await send(services[service], request, PROFILED / 4, CONNECTIONS);
  await tell({ isNoting: true, profile: true });
  await send(services[service], request, PROFILED, CONNECTIONS);
  const { share } = await tell({ isNoting: true });
  return `${(share * 100).toFixed(1)} %`;
}

/** Microseconds of CPU per request, with and without, a pair for each round; every second round begins without. */
async function roundsOf({ gateway, services, tell }, { service, request }) {
  const perRequest = async (isNoting) => {
    const before = await tell({ isNoting });
    await send(services[service], request, REQUESTS_PER_ROUND, CONNECTIONS);
    return ((await tell({ isNoting })).cpu - before.cpu) / REQUESTS_PER_ROUND;
  };
  await perRequest(true);
  await perRequest(false);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_STATE === 0) await startOver(gateway);
    const order = round % 2 === 0 ? [true, false] : [false, true];
    const [first, second] = [await perRequest(order[0]), await perRequest(order[1])];
    rounds.push(order[0] ? [first, second] : [second, first]);
  }
  return rounds;
}

function startOver(gateway) {
  return fetch(`${gateway}/__admin/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"only":["state","requests"]}',
  });
}

/** Medians of both, and of the ratio of each round with its quartiles. */
function cellsOf(rounds) {
  const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
  const ratios = rounds.map(([on, off]) => on / off);
  return [
    ...[0, 1].map((side) =>
      at(
        rounds.map((round) => round[side]),
        0.5,
      ).toFixed(1),
    ),
    at(ratios, 0.5).toFixed(3),
    [0.25, 0.75].map((share) => at(ratios, share).toFixed(2)).join('-'),
  ];
}

function line(title, cells) {
  return `${title.padEnd(48)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`;
}
