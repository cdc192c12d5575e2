import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { build, isStale } from './bundle.mjs';
import { Chance } from './fuzz/chance.mjs';
import { WatchedSandbox } from './fuzz/sandbox.mjs';
import { Session } from './fuzz/sessions.mjs';

/*
 * Mixed load for a while: what people do to a sandbox, in spaces that come and go. Its memory and its answers shall be at
 * the end what they were after it had warmed up. `npm run soak -- --minutes 10 --seed S`
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const seed = values.seed ?? Math.random().toString(36).slice(2, 10);
const minutes = Number(values.minutes);
const CLIENTS = 12;
const LIFE = 300;
/** Samples of memory and of latency in all of the time; those of the first third, while everything grows warm, do not count. */
const SAMPLES = 60;
const WARM = 1 / 3;
/** Growth from the warm state to the end that is none: memory in megabytes and in part, latency in part. */
const RSS_SLACK = { mb: 60, part: 0.2 };
const LATENCY_SLACK = 0.5;
const RSS_LIMIT = 512;

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path, body) => ({ method: 'POST', path, body: JSON.stringify(body), headers: JSON_TYPE });

/** What is asked, and how often of all. */
const MIX = [
  [10, 'cbs-connector', (n) => post('/dcms/cbs/credit', { accountNo: '8642135', amount: '1.00', txnId: `S-${n}` })],
  [10, 'customer', () => post('/dcms/viewCustomer', { entityId: 'NOPE' })],
  [10, 'wallet', () => ({ method: 'GET', path: '/wallet/v1/wallets' })],
  [8, 'wallet', () => post('/wallet/v1/wallets/00000000-0000-4000-8000-000000000101/debit', { amount: 1 })],
  [8, 'banking', () => ({ method: 'GET', path: '/api/v1/banking/accounts' })],
  [6, 'issuing', () => post('/v2/cardholders', {})],
  [4, 'otp', () => post('/dcms/otp-manager/generate', { mobile: '9876543211', purpose: 'LOGIN' })],
  [4, 'wallet', () => ({ method: 'GET', path: '/wallet/v1/wallets', headers: { 'x-sandbox-error': 'ERR_WALLET_FROZEN' } })],
  [3, 'control', () => post('/__admin/faults', { match: { service: 'otp' }, error: { code: 'otp.cooldown' }, times: 1 })],
  [2, 'control', () => ({ method: 'DELETE', path: '/__admin/faults' })],
  [2, 'control', () => ({ method: 'GET', path: '/__admin/requests?limit=20' })],
  [2, 'control', () => ({ ...post('/__admin/clock', { action: 'advance', duration: 'PT1M' }), method: 'PUT' })],
  [1, 'control', () => ({ method: 'POST', path: '/__admin/snapshots/soak' })],
  [1, 'control', () => ({ method: 'GET', path: '/__admin/outbox' })],
  [1, 'control', () => ({ method: 'GET', path: '/__admin/coverage?state=natural' })],
]; // prettier-ignore
const DRAWN = MIX.flatMap(([times, ...what]) => Array.from({ length: times }, () => what));

if (isStale()) await build();
const sandbox = await WatchedSandbox.start();
const pool = new Pool(sandbox.gateway, { connections: CLIENTS });
console.log(`${minutes} minutes of the seed ${seed}; again: npm run soak -- --minutes ${minutes} --seed ${seed}`);

const endsAt = performance.now() + minutes * 60_000;
const samples = [];
const counts = { sent: 0, failed: 0, spaces: 0 };
let latencies = [];
const sampler = setInterval(sample, (minutes * 60_000) / SAMPLES);
await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(new Chance(`${seed}/${at}`))));
clearInterval(sampler);
await pool.close();
await sandbox.stop();
tell();

async function client(chance) {
  let session = await open();
  for (let sent = 0; performance.now() < endsAt && sandbox.ended === undefined; sent++) {
    if (sent % LIFE === LIFE - 1) session = await open();
    const [service, make] = chance.pick(DRAWN);
    await ask(session, service, make(counts.sent));
  }
}

async function open() {
  counts.spaces += 1;
  return Session.open(sandbox.gateway, `soak-${counts.spaces}`);
}

async function ask(session, service, { method, path, body, headers }) {
  counts.sent += 1;
  const startedAt = performance.now();
  const own = { ...session.headersOf(service), ...headers, 'x-sandbox-space': session.space };
  try {
    const answer = await pool.request({ method, path, body, headers: own });
    await answer.body.dump();
    if (answer.statusCode >= 500) counts.failed += 1;
  } catch {
    counts.failed += 1;
  }
  latencies.push(performance.now() - startedAt);
}

function sample() {
  const sorted = latencies.sort((a, b) => a - b);
  latencies = [];
  if (sorted.length > 0 && sandbox.ended === undefined)
    samples.push({ rss: sandbox.rss, median: sorted[Math.floor(sorted.length / 2)], count: sorted.length });
}

function tell() {
  const counted = samples.slice(Math.ceil(samples.length * WARM));
  const rss = trend(counted.map((one) => one.rss));
  const median = trend(counted.map((one) => one.median));
  const most = Math.max(...samples.map((one) => one.rss));
  const held = Math.max(0, ...sandbox.holds.map(({ held: long, worked }) => Math.min(long, worked)));
  console.log(`${counts.sent} requests in ${counts.spaces} spaces, ${counts.failed} without a good answer`);
  console.log(
    `RSS ${rss.from.toFixed(0)} → ${rss.to.toFixed(0)} MB, at most ${most} MB; median latency ${median.from.toFixed(2)} → ${median.to.toFixed(2)} ms; longest hold ${held.toFixed(0)} ms`,
  );
  const faults = [
    sandbox.ended !== '0' && `the sandbox ended (${sandbox.ended})`,
    counts.failed > 0 && 'not every request was answered',
    most > RSS_LIMIT && `RSS was over ${RSS_LIMIT} MB`,
    rss.to - rss.from > Math.max(RSS_SLACK.mb, rss.from * RSS_SLACK.part) && 'RSS grows',
    median.to > median.from * (1 + LATENCY_SLACK) && 'latency grows',
    sandbox.log !== '' && `the log: ${sandbox.log.slice(0, 1_000)}`,
  ].filter((fault) => fault !== false);
  for (const fault of faults) console.log(`FAIL ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** The line that fits values best: what it says of the first and of the last of them. */
function trend(series) {
  const middle = (series.length - 1) / 2;
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  const spread = series.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = series.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / (spread || 1);
  return { from: mean - slope * middle, to: mean + slope * middle };
}
