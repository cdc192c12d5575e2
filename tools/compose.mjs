import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const PULLS_WITHIN_MS = 300_000;
const ROOT = resolve(import.meta.dirname, '..');

/** Runs a program; answers whether it went well, and what it printed. */
export async function run(command, args, env = {}, timeout) {
  const all = { ...process.env, ...env };
  const child = spawn(command, args, { cwd: ROOT, env: all, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (printed[stream] += chunk));
  const code = await new Promise((done) => child.on('error', done).on('close', done));
  return { ok: code === 0, ...printed };
}

/** The words that start Compose on this machine, or why the stack cannot be brought up. */
export async function findCompose() {
  if (!(await run('docker', ['info'])).ok) return { missing: 'no container engine answers (docker info)' };
  const all = [['docker', 'compose'], ['docker-compose']];
  const known = await Promise.all(all.map(async ([command, ...args]) => (await run(command, [...args, 'version'])).ok));
  const words = all[known.indexOf(true)];
  if (words === undefined) return { missing: 'there is neither docker compose nor docker-compose' };
  for (const image of baseImages()) {
    if (!(await has(image))) return { missing: `the base image ${image} is not here and cannot be pulled` };
  }
  return { words };
}

/** The images that the Dockerfile and docker-compose.yml begin with. */
function baseImages() {
  const read = (name) => readFileSync(resolve(ROOT, name), 'utf8');
  const from = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)];
  const named = [...read('docker-compose.yml').matchAll(/^ +image: (\S+:\S+)/gm)];
  return new Set([...from, ...named].map(([, image]) => image));
}

async function has(image) {
  if ((await run('docker', ['image', 'inspect', image])).ok) return true;
  return (await run('docker', ['pull', '--quiet', image], {}, PULLS_WITHIN_MS)).ok;
}

/** A port of this machine's loopback that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** One project of docker-compose.yml, under a name and on ports that no other has. */
export class ComposeProject {
  constructor(words, name, env) {
    this.words = words;
    this.name = name;
    this.env = {
      COMPOSE_PROFILES: 'services',
      PUBLISHED_STAGING_PORT: '0',
      PUBLISHED_PRODUCTION_PORT: '0',
      ...env,
    };
  }

  /** What its containers printed last. */
  async logs() {
    return this.do('logs', '--no-color', '--tail', '12').catch(String);
  }

  /** Runs a command of Compose; answers its output. Throws with what it printed when it fails. */
  async do(...args) {
    const [command, ...own] = this.words;
    const { ok, stdout, stderr } = await run(command, [...own, '--project-name', this.name, ...args], this.env);
    if (!ok) throw new Error(`${this.words.join(' ')} ${args.join(' ')}:\n${stderr}`);
    return stdout.trim();
  }

  /** The ids of the containers, all or a service's. */
  async containers(...service) {
    return (await this.do('ps', '-q', ...service)).split('\n').filter(Boolean);
  }

  /** Waits until a container is healthy, for so many seconds at most. */
  async untilHealthy(id, seconds = 120) {
    for (let left = seconds; left > 0; left--) {
      const { stdout } = await run('docker', ['inspect', '--format', '{{.State.Health.Status}}', id]);
      if (stdout.trim() === 'healthy') return;
      await new Promise((done) => setTimeout(done, 1_000));
    }
    const { stdout, stderr } = await run('docker', ['logs', '--tail', '40', id]);
    throw new Error(`the container ${id} did not become healthy:\n${stdout}${stderr}`);
  }
}
