import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';

/** After so many requests a process begins anew: what specs leave behind in it is gone. */
const REQUESTS = 60;

/** One process that stays warm between runs; when a run takes too long it ends, with all that it has started. */
export class Worker {
  #child;
  #left = 0;

  constructor(folder) {
    this.folder = folder;
  }

  /** Resolves with the results, or with `late` after `limit` milliseconds, or when the process itself is gone. */
  async ask(wish, { limit, onCollected = () => {} }) {
    if (this.#left === 0) this.#begin();
    this.#left -= 1;
    const child = this.#child;
    const result = await new Promise((done) => {
      const timer = setTimeout(() => done({ late: true, results: [] }), limit);
      child.on('message', (message) => {
        if (message.collected !== undefined) return onCollected(message.collected);
        clearTimeout(timer);
        return done(message);
      });
      child.on('exit', () => done({ late: true, results: [] }));
      child.send(wish);
    });
    child.removeAllListeners();
    if (result.late) this.end();
    return result;
  }

  end() {
    this.#left = 0;
    if (this.#child === undefined) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    this.#child = undefined;
  }

  #begin() {
    this.end();
    this.#left = REQUESTS;
    const options = { cwd: this.folder, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] };
    this.#child = fork(resolve(import.meta.dirname, 'worker.cjs'), [], options);
  }
}
