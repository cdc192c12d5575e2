import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { ComposeProject, findCompose, freePort, run } from './compose.mjs';
import { countTests, failuresOf, jestWords } from './jest-run.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = resolve(ROOT, '.cache/containers');
const TOKEN = 'token-of-this-run';
const REPLICAS = { wallet: 3, 'cbs-connector': 3 };
/** What the sandbox logs of its own defects; refusals are never logged. */
const DEFECT = /"level":(5|6)\d\b|"level":"(error|fatal)"|\b(Uncaught|TypeError|ReferenceError)\b/;

/** Rows of /proc/net/tcp: open connections to the port of the service that did not come from its own container. */
const ESTABLISHED = '01';
const LOOPBACK = '0100007F';
const COUNT_CONNECTIONS = `fs.readFileSync('/proc/net/tcp', 'utf8').split('\\n').slice(1).map((row) => row.trim().split(/\\s+/))
  .filter(([, own = '', peer = '', state]) => state === '${ESTABLISHED}' && !peer.startsWith('${LOOPBACK}')
    && parseInt(own.split(':')[1], 16) === Number(process.env.HEALTH_PORT)).length`;

const { words, missing } = await findCompose();
if (words === undefined) console.log(`skipped: ${missing}`);
else await tryContainers(words);

/**
 * Builds the image, brings every service up in a container of its own, some in three, plays all recipes, the flows and the
 * specs of the stack through the gateway, and takes all of it down.
 */
async function tryContainers(compose) {
  const port = await freePort();
  const project = new ComposeProject(compose, `sadpath-${randomUUID().slice(0, 8)}`, {
    SADPATH_ADMIN_TOKEN: TOKEN,
    PUBLISHED_PORT: String(port),
  });
  const counts = { passed: 0, failed: 0 };
  try {
    await step(counts, 'the image builds', () => project.do('build'));
    await step(counts, 'every container becomes healthy', () => bringUp(project));
    const gateway = `http://127.0.0.1:${String(port)}`;
    await specs(counts, 'suite', { project, gateway, workers: availableParallelism() });
    await check(counts, 'every replica is asked', () => expectAllAsked(project, gateway));
    await specs(counts, 'stack', { project, gateway });
    await check(counts, 'no container has reported a defect', () => expectNoDefect(project));
  } catch (error) {
    console.error(`${String(error)}\n${await project.logs()}`);
  } finally {
    await step(counts, 'all containers are gone', () => project.do('down', '--volumes', '--timeout', '3'));
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

/** Counts and times a piece of work. Rejects when it fails. */
async function step(counts, title, work) {
  const before = performance.now();
  try {
    await work();
    counts.passed += 1;
  } catch (error) {
    counts.failed += 1;
    console.error(`failed: ${title}`);
    throw error;
  } finally {
    console.log(`${title} (${((performance.now() - before) / 1000).toFixed(1)} s)`);
  }
}

/** A step after whose failure the next ones still tell something. */
function check(counts, title, work) {
  return step(counts, title, work).catch((error) => console.error(String(error)));
}

async function bringUp(project) {
  const scale = Object.entries(REPLICAS).flatMap(([service, count]) => ['--scale', `${service}=${count}`]);
  await project.do('up', '-d', ...scale);
  for (const id of await project.containers()) await project.untilHealthy(id);
}

/** Runs a project of jest against the gateway; what fails there is counted and told, and the rest goes on. */
async function specs(counts, name, { project, gateway, workers = 1 }) {
  mkdirSync(REPORTS, { recursive: true });
  const report = resolve(REPORTS, `${name}.json`);
  const env = { SADPATH_STACK: gateway, SADPATH_ADMIN_TOKEN: TOKEN, COMPOSE_PROJECT_NAME: project.name };
  const before = performance.now();
  const { ok, stderr } = await run(resolve(ROOT, 'node_modules/.bin/jest'), jestWords([name], report, workers), env);
  const { passed, failed } = countTests(ok ? 0 : 1, report);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(`the specs of the ${name} through the gateway: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.error(failuresOf(stderr));
  counts.passed += passed;
  counts.failed += failed;
}

/** Expects the gateway to have sent requests to each container of the services that have several. */
async function expectAllAsked(project, gateway) {
  const headers = { 'x-admin-token': TOKEN };
  const { items } = await (await fetch(`${gateway}/__admin/services`, { headers })).json();
  for (const service of Object.keys(REPLICAS)) {
    const [path] = items.find(({ name }) => name === service).basePaths;
    await Promise.all(Array.from({ length: 30 }, () => fetch(`${gateway}${path}`)));
    const ids = await project.containers(service);
    const asked = await Promise.all(ids.map((id) => connectionsFromOutside(id)));
    if (asked.includes(0))
      throw new Error(`of ${service} not every replica was asked: ${asked.join(', ')} connections`);
  }
}

/** How many connections a container keeps open that came over the network to the port of its service. */
async function connectionsFromOutside(id) {
  const { stdout } = await run('docker', ['exec', id, 'node', '-p', COUNT_CONNECTIONS]);
  return Number(stdout);
}

async function expectNoDefect(project) {
  const lines = (await project.do('logs', '--no-color')).split('\n').filter((line) => DEFECT.test(line));
  if (lines.length > 0) throw new Error(`containers reported defects:\n${lines.slice(0, 20).join('\n')}`);
}
