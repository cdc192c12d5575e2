import { resolve } from 'node:path';
import { send } from './load.mjs';
import { startTold } from './processes.mjs';
import { writeRows } from './write-rows.mjs';

const PROGRAM = resolve(import.meta.dirname, '../dist/program/run.cjs');
/** Writes at which the cost is looked at, and how many of them make a cost. */
const EARLY = 100;
const LATE = Number(process.env.BENCH_WRITES ?? 10_000);
const WINDOW = 200;
/** What compiles while the first hundreds run is no cost of a write. */
const WARM_UP = Math.min(1_000, LATE / 10);
/** A write that costs so many times as much as the early ones looks at all there are. */
const MOST = 2;

/** What the 10,000th write costs beside the 100th: CPU of the process, in a space of each operation's own; more than twice as much fails. */
export async function benchWrites() {
  const sandbox = await startTold(PROGRAM);
  let worst = 0;
  try {
    console.log(`\n${line('writes, microseconds of CPU', ['100th', `${LATE}th`, 'ratio'])}`);
    for (const [at, row] of writeRows().entries()) {
      await send(sandbox.gateway, await row.in(sandbox.gateway, `warm-${at}`), WARM_UP, 1);
      const request = await row.in(sandbox.gateway, `write-${at}`);
      await send(sandbox.gateway, request, EARLY, 1);
      const early = await costOf(sandbox, request);
      await send(sandbox.gateway, request, LATE - EARLY - 2 * WINDOW, 10);
      const late = await costOf(sandbox, request);
      worst = Math.max(worst, late / early);
      console.log(line(row.name, [early.toFixed(0), late.toFixed(0), (late / early).toFixed(2)]));
    }
  } finally {
    await sandbox.stop();
  }
  if (worst > MOST) process.exitCode = 1;
}

/** Microseconds of CPU of one write, over a window of them; the last of them must still be a success. */
async function costOf({ gateway, tell }, request) {
  const before = (await tell({ isNoting: true })).cpu;
  await send(gateway, request, WINDOW, 1);
  const cost = ((await tell({ isNoting: true })).cpu - before) / WINDOW;
  const { path, body, ...rest } = request;
  const last = await fetch(gateway + path, { ...rest, body: body.replace('[<id>]', `probe-${before}`) });
  if (!last.ok) throw new Error(`${path}: ${await last.text()}`);
  return cost;
}

function line(name, cells) {
  return `${name.padEnd(46)} ${cells.map((cell) => cell.padStart(10)).join(' ')}`;
}
