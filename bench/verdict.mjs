import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setUp } from './ask.mjs';
import { LightLoad } from './light-load.mjs';
import { intervalOf, median } from './paired.mjs';
import { startTold } from './processes.mjs';
import { rows } from './rows.mjs';

const PROGRAM = resolve(import.meta.dirname, '../dist/program/run.cjs');
const SWITCHED = resolve(import.meta.dirname, '../dist/program/switched.cjs');
/** Where the way out of a service counts a request and notes its refusal, as the built program has it, and each with its switch. */
const SWITCHES = [
  [
    'this.coverage.count(exchange,draft.head.realAt)',
    '(globalThis.isNoting?this.coverage.count(exchange,draft.head.realAt):undefined)',
  ],
  ['noteRefusal(exchange,this.handle,error)', 'globalThis.isNoting&&noteRefusal(exchange,this.handle,error)'],
];
/** Processes that are measured one after the other: what the compiler makes of the same code differs from one to the next. */
const PROCESSES = 3;
const QUARTETS = 60;
const WARM_UP = 120;
const REQUESTS_PER_BLOCK = 60;
/** Blocks with and without in an order in which no drift favours either. */
const ORDERS = [
  [true, false, false, true],
  [false, true, true, false],
];
/** Quartets after which the documents that they have made go. */
const QUARTETS_PER_STATE = 40;

/**
 * What counting and noting cost: CPU of one process in short blocks that take turns with and without, its young objects
 * collected within each, so that a block pays for what it leaves behind. The ratio is the median of those of quartets of blocks,
 * with the interval in which it lies in 95 of 100 draws of as many quartets, over a few processes.
 */
export async function benchVerdict() {
  writeSwitched();
  const found = new Map();
  try {
    for (let process = 0; process < PROCESSES; process++) await measureOne(found);
  } finally {
    rmSync(SWITCHED, { force: true });
  }
  console.log(`\n${line('counting and noting, microseconds of CPU', ['with', 'without', 'ratio', '95 %'])}`);
  for (const [name, quartets] of found) console.log(line(name, cellsOf(quartets)));
}

/** Adds to the quartets of each row those of one process. */
async function measureOne(found) {
  const sandbox = await startTold(SWITCHED);
  try {
    for (const row of await rows(sandbox.gateway)) {
      await setUp(sandbox.gateway, row);
      found.set(row.name, [...(found.get(row.name) ?? []), ...(await quartetsOf(sandbox, row))]);
    }
  } finally {
    await sandbox.stop();
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

/** Microseconds of CPU per request in the blocks of each quartet, with and without. */
async function quartetsOf({ gateway, services, tell }, { service, request }) {
  const load = await LightLoad.open(services[service], request);
  const block = async (isNoting) => {
    const before = await tell({ isNoting });
    await load.send(REQUESTS_PER_BLOCK);
    return ((await tell({ isNoting })).cpu - before.cpu) / REQUESTS_PER_BLOCK;
  };
  const quartets = [];
  for (let number = -WARM_UP; number < QUARTETS; number++) {
    if (number % QUARTETS_PER_STATE === 0) await startOver(gateway);
    const quartet = { with: 0, without: 0 };
    for (const isNoting of ORDERS[Math.abs(number) % 2])
      quartet[isNoting ? 'with' : 'without'] += (await block(isNoting)) / 2;
    if (number >= 0) quartets.push(quartet);
  }
  load.close();
  return quartets;
}

function startOver(gateway) {
  return fetch(`${gateway}/__admin/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"only":["state","requests"]}',
  });
}

function cellsOf(quartets) {
  const ratios = quartets.map((quartet) => quartet.with / quartet.without);
  const [least, most] = intervalOf(ratios);
  return [
    median(quartets.map((quartet) => quartet.with)).toFixed(1),
    median(quartets.map((quartet) => quartet.without)).toFixed(1),
    median(ratios).toFixed(3),
    `${least.toFixed(3)}-${most.toFixed(3)}`,
  ];
}

function line(title, cells) {
  return `${title.padEnd(48)} ${cells.map((cell) => cell.padStart(11)).join(' ')}`;
}
