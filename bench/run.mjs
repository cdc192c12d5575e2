import { build, isStale } from '../tools/bundle.mjs';
import { benchContainers } from './containers.mjs';
import { databaseTools } from './database.mjs';
import { benchMemory } from './memory.mjs';
import { benchPostgres } from './postgres.mjs';
import { benchReplicas } from './replicas.mjs';
import { benchRivals } from './rivals.mjs';
import { benchTopologies } from './topologies.mjs';
import { benchVerdict } from './verdict.mjs';
import { benchWhere } from './where.mjs';
import { benchWrites } from './writes.mjs';

/** Parts that run only where they are named. */
const NAMED = ['writes', 'where'];
const PARTS = {
  memory: benchMemory,
  verdict: benchVerdict,
  postgres: onDatabase,
  containers: benchContainers,
  writes: benchWrites,
  where: benchWhere,
};

/** `npm run bench`, or with the names of some parts, those alone; or `rivals` and the folder that has them. */
const [first, folder] = process.argv.slice(2);
const isRivals = first === 'rivals';
const chosen = isRivals ? [] : process.argv.slice(2);
const unknown = chosen.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}, rivals`);

if (isStale()) await build();
const parts = Object.keys(PARTS).filter((name) =>
  chosen.length === 0 ? !NAMED.includes(name) : chosen.includes(name),
);
if (isRivals) await benchRivals(folder);
else for (const name of parts) await PARTS[name]();

async function onDatabase() {
  const { PostgresServer, freePorts } = await databaseTools();
  const database = await PostgresServer.start();
  try {
    await benchPostgres(database.url);
    await benchReplicas(database.url);
    await benchTopologies(database.url, freePorts);
  } finally {
    await database.stop();
  }
}
