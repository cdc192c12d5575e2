import { mkdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { resolve } from 'node:path';
import { compile } from '../tools/bundle.mjs';
import { setUp } from './ask.mjs';
import { send } from './load.mjs';
import { startTold } from './processes.mjs';
import { rows } from './rows.mjs';

const FOLDER = resolve(import.meta.dirname, '../.cache/bench/where');
const PROGRAM = resolve(FOLDER, 'run.cjs');
const SANDBOX = resolve(import.meta.dirname, 'profiled-sandbox.mjs');
const WARM_UP = 20_000;
const REQUESTS = 30_000;
const CONNECTIONS = 20;
/** What runs outside of JavaScript, as the profiler calls it, and as it is told. */
const KERNEL = 'kernel, sockets and the parser of HTTP';
const OUTSIDE = new Map([
  ['(program)', KERNEL],
  ['writeLatin1String', KERNEL],
  ['writeUtf8String', KERNEL],
  ['writeBuffer', KERNEL],
  ['writev', KERNEL],
  ['(garbage collector)', 'collecting garbage'],
]);
const IDLE = '(idle)';
const NODE = 'Node';

/** Where the CPU of a request goes, by what the functions belong to; built-in functions count as what called them. */
export async function benchWhere() {
  const sourceOf = await buildWithSources();
  const table = new Map();
  const names = [];
  for (const { name, us, shares } of await profiles(sourceOf)) {
    names.push(`${name} (${us.toFixed(0)} µs)`);
    for (const [part, share] of shares) table.set(part, { ...table.get(part), [name]: share });
  }
  print(names, table);
}

/** The program with a map of its sources; resolves with what tells the source of a place in it. */
async function buildWithSources() {
  const { default: configs } = await import('../rspack.config.mjs');
  const program = configs.find(({ name }) => name === 'program');
  mkdirSync(FOLDER, { recursive: true });
  await compile({ ...program, devtool: 'source-map', output: { ...program.output, path: FOLDER } });
  const map = new SourceMap(JSON.parse(readFileSync(`${PROGRAM}.map`, 'utf8')));
  return ({ url, lineNumber, columnNumber }) =>
    url.endsWith('/run.cjs') ? map.findEntry(lineNumber, columnNumber).originalSource : url;
}

async function profiles(sourceOf) {
  const found = [];
  for (let at = 0; ; at++) {
    const profiled = await profile(at);
    if (profiled === undefined) return found;
    const { name, us, seen } = profiled;
    found.push({ name, us, shares: sharesOf(seen, sourceOf) });
  }
}

/** What was seen of a row in a process of its own, and its CPU per request in microseconds; undefined after the last row. */
async function profile(at) {
  const sandbox = await startTold(PROGRAM, SANDBOX);
  try {
    const row = (await rows(sandbox.gateway))[at];
    if (row === undefined) return undefined;
    await setUp(sandbox.gateway, row);
    const url = sandbox.services[row.service];
    await send(url, row.request, WARM_UP, CONNECTIONS);
    const file = resolve(FOLDER, `${at}.cpuprofile`);
    const before = await sandbox.tell({});
    await send(url, row.request, REQUESTS, CONNECTIONS);
    const us = ((await sandbox.tell({ file })).cpu - before.cpu) / REQUESTS;
    return { name: row.name, us, seen: JSON.parse(readFileSync(file, 'utf8')) };
  } finally {
    await sandbox.stop();
  }
}

/** By part, its share of the samples in which the process was not idle, the greatest first. */
function sharesOf({ nodes, samples }, sourceOf) {
  const partOfNode = new Map();
  const name = (node, caller) => {
    const part = partOf(node.callFrame, sourceOf) ?? caller;
    partOfNode.set(node.id, part);
    for (const id of node.children ?? []) name(nodeOf.get(id), part);
  };
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  name(nodes[0], NODE);
  const counts = new Map();
  const busy = samples.map((id) => partOfNode.get(id) ?? NODE).filter((part) => part !== IDLE);
  for (const part of busy) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].map(([part, count]) => [part, count / busy.length]);
}

/** Undefined for a built-in function, which belongs to what calls it. */
function partOf(callFrame, sourceOf) {
  const { functionName, url } = callFrame;
  if (functionName === IDLE) return IDLE;
  if (url === '') return OUTSIDE.get(functionName);
  if (url.startsWith('node:')) return NODE;
  const source = sourceOf(callFrame) ?? '';
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name !== undefined) return name.startsWith('@nestjs') ? 'Nest' : 'Fastify and other packages';
  const [, own] = /((?:libs|apps)\/[^/]+)/.exec(source) ?? [];
  return own ?? NODE;
}

function print(names, table) {
  const total = (shares) => Object.values(shares).reduce((sum, share) => sum + share, 0);
  console.log(`\nwhere the CPU of a request goes, in percent: ${names.join(', ')}`);
  for (const [part, shares] of [...table].sort(([, a], [, b]) => total(b) - total(a))) {
    const cells = names.map((name) => (100 * (shares[name.replace(/ \(\d+ µs\)$/, '')] ?? 0)).toFixed(1).padStart(6));
    console.log(`${part.padEnd(44)} ${cells.join(' ')}`);
  }
}
