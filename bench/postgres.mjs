import { setUp, ask } from './ask.mjs';
import { load } from './load.mjs';
import { rss, startSandbox } from './processes.mjs';
import { rows } from './rows.mjs';
import { printHead, printRow } from './table.mjs';

/** The same requests to one process with its state in PostgreSQL and to one with its state in memory. */
export async function benchPostgres(databaseUrl) {
  const inMemory = await startSandbox();
  const inDatabase = await startSandbox({ DATABASE_URL: databaseUrl });
  const [here, there] = [await rows(inMemory.gateway), await rows(inDatabase.gateway)];
  printHead('one process', 'PostgreSQL', 'memory');
  for (const [at, row] of here.entries()) {
    const { status } = await ask(inDatabase.gateway, there[at]);
    const shared = await measure(inDatabase, there[at]);
    printRow(`${status} ${row.name}`, shared, await measure(inMemory, row));
  }
  console.log(`RSS after the load: PostgreSQL ${rss(inDatabase.pid)} MB, memory ${rss(inMemory.pid)} MB`);
  await Promise.all([inMemory.stop(), inDatabase.stop()]);
}

async function measure({ gateway, services }, row) {
  await setUp(gateway, row);
  return load(services[row.service], row.request);
}
