import { setUp } from './ask.mjs';
import { load } from './load.mjs';
import { startSandbox } from './processes.mjs';
import { rows } from './rows.mjs';
import { printHead, printRow } from './table.mjs';

const REPLICAS = 3;

/**
 * Three processes of one service on one PostgreSQL against one of them alone, on any core; the load goes to all at once. Fewer
 * cores than processes cannot show what replicas are for.
 */
export async function benchReplicas(databaseUrl) {
  const env = { DATABASE_URL: databaseUrl };
  const gateway = await startSandbox(env);
  const all = await rows(gateway.gateway);
  printHead('on PostgreSQL', 'three', 'one');
  for (const row of all) {
    await setUp(gateway.gateway, row);
    const replicas = await Promise.all(
      Array.from({ length: REPLICAS }, () => startSandbox(env, [row.service], { isFree: true })),
    );
    const urls = replicas.map(({ services }) => services[row.service]);
    const three = sum(await Promise.all(urls.map((url) => load(url, row.request))));
    printRow(row.name, three, await load(urls[0], row.request));
    await Promise.all(replicas.map(({ stop }) => stop()));
  }
  await gateway.stop();
}

function sum(results) {
  const rps = results.reduce((total, each) => total + each.rps, 0);
  return { rps, p99: Math.max(...results.map(({ p99 }) => p99)) };
}
