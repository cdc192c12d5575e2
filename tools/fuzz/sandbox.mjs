import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const MONITOR = pathToFileURL(resolve(import.meta.dirname, 'loop-monitor.mjs')).href;
const QUIET = {
  SADPATH_PORT: '0',
  SADPATH_READY: 'json',
  SADPATH_LOG: 'error',
  SADPATH_ISSUING_STAGING_PORT: '0',
  SADPATH_ISSUING_PRODUCTION_PORT: '0',
};

/** A bundled sandbox in a process of its own that tells when its loop was held; its log is kept. */
export class WatchedSandbox {
  log = '';
  /** Every hold of the loop of some length: `held` and `worked` in milliseconds, `from` and `to` as instants. */
  holds = [];
  ended = undefined;
  #child;

  static async start(env = {}) {
    const sandbox = new WatchedSandbox();
    await sandbox.#start(env);
    return sandbox;
  }

  async #start(env) {
    this.#child = spawn(process.execPath, ['--import', MONITOR, resolve(ROOT, 'dist/sandbox/main.mjs')], {
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.on('message', (hold) => this.holds.push(hold));
    this.#child.stderr.on('data', (chunk) => (this.log += chunk));
    this.#child.on('close', (code, signal) => (this.ended = String(code ?? signal)));
    const [line] = await once(createInterface({ input: this.#child.stdout }), 'line');
    this.#child.stdout.resume();
    Object.assign(this, JSON.parse(line));
    // What the start has cost is no request.
    this.holds.length = 0;
  }

  /** Memory in megabytes. */
  get rss() {
    return this.#memory('VmRSS');
  }

  /** The most memory that it has ever had, in megabytes. */
  get peak() {
    return this.#memory('VmHWM');
  }

  get origins() {
    return [this.gateway, ...Object.values(this.services)];
  }

  #memory(name) {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  }

  async stop() {
    if (this.ended !== undefined) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'close');
  }
}
