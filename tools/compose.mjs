import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Runs a program; answers whether it went well, and what it printed. */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (printed[stream] += chunk));
  const code = await new Promise((done) => child.on('error', done).on('close', done));
  return { ok: code === 0, ...printed };
}

/** The words that start Compose on this machine, or why it cannot be started. */
export async function findCompose() {
  if (!(await run('docker', ['info'])).ok) return { missing: 'no container engine answers (docker info)' };
  for (const [command, ...args] of [['docker', 'compose'], ['docker-compose']]) {
    if ((await run(command, [...args, 'version'])).ok) return { words: [command, ...args] };
  }
  return { missing: 'there is neither docker compose nor docker-compose' };
}

/** One project of docker-compose.yml, under a name and on ports that no other has. */
export class ComposeProject {
  constructor(words, name, env) {
    this.words = words;
    this.name = name;
    this.env = {
      COMPOSE_PROFILES: 'services',
      PUBLISHED_PORT: '0',
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
