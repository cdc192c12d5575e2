import { build, isStale } from '../tools/bundle.mjs';
import { benchContainers } from './containers.mjs';
import { databaseTools } from './database.mjs';
import { benchMemory } from './memory.mjs';
import { benchPostgres } from './postgres.mjs';
import { benchTopologies } from './topologies.mjs';

const PARTS = { memory: benchMemory, postgres: onDatabase, containers: benchContainers };

/** `npm run bench`, or with the names of some parts, those alone. */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);

if (isStale()) await build();
for (const [name, bench] of Object.entries(PARTS)) {
  if (chosen.length === 0 || chosen.includes(name)) await bench();
}

async function onDatabase() {
  const { PostgresServer, freePorts } = await databaseTools();
  const database = await PostgresServer.start();
  try {
    await benchPostgres(database.url);
    await benchTopologies(database.url, freePorts);
  } finally {
    await database.stop();
  }
}
