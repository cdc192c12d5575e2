import { randomUUID } from 'node:crypto';
import { ComposeProject, findCompose, freePort, run } from '../tools/compose.mjs';
import { ask, setUp } from './ask.mjs';
import { load } from './load.mjs';
import { startSandbox } from './processes.mjs';
import { rows } from './rows.mjs';
import { printHead, printRow } from './table.mjs';

const TOKEN = 'token-of-this-run';

/** The stack of docker-compose.yml: its start, its memory, and its requests through the gateway against one process in memory. */
export async function benchContainers() {
  const { words, missing } = await findCompose();
  if (words === undefined) return void console.log(`\ncontainers skipped: ${missing}`);
  const port = String(await freePort());
  const env = { SADPATH_ADMIN_TOKEN: TOKEN, PUBLISHED_PORT: port };
  const project = new ComposeProject(words, `sadpath-bench-${randomUUID().slice(0, 8)}`, env);
  try {
    await project.do('build');
    await measureStart(project);
    await compare(`http://127.0.0.1:${port}`);
  } finally {
    await project.do('down', '--volumes', '--timeout', '3');
  }
}

async function measureStart(project) {
  const before = performance.now();
  await project.do('up', '-d');
  const ids = await project.containers();
  for (const id of ids) await project.untilHealthy(id);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  const { stdout } = await run('docker', ['stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids]);
  const megabytes = stdout.trim().split('\n').map(megabytesOf);
  const sum = megabytes.reduce((total, each) => total + each, 0).toFixed(0);
  console.log(`\n${ids.length} containers: all healthy after ${seconds} s, ${sum} MB in all, PostgreSQL's included`);
}

/** As docker prints it: `91.5MiB / 23.4GiB`. */
function megabytesOf(usage) {
  const [, size, unit] = /^([\d.]+)([KMG])iB/.exec(usage) ?? [];
  return Number(size) * { K: 1 / 1024, M: 1, G: 1024 }[unit];
}

async function compare(gateway) {
  const alone = await startSandbox();
  const [here, there] = [await rows(alone.gateway), await rows(gateway)];
  printHead('through the gateway', 'containers', 'one');
  for (const [at, row] of here.entries()) {
    await setUp(gateway, row, { 'x-admin-token': TOKEN });
    await setUp(alone.gateway, row);
    const { status } = await ask(gateway, there[at]);
    printRow(`${status} ${row.name}`, await load(gateway, there[at].request), await load(alone.gateway, row.request));
  }
  await alone.stop();
}
