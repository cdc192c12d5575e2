import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ServiceName } from '../codes';
import { kitConfig } from '../kit.config';
import { Sandbox } from './sandbox';

/** Which sandbox a test wants. */
export interface SandboxWish {
  /** One that runs already; without it `SADPATH_URL`, and without that one is started in this process. */
  readonly url?: string;
  readonly adminToken?: string;
  /** Services that run; all unless given. */
  readonly services?: readonly ServiceName[];
  /** Port of the gateway; a free one unless given. */
  readonly port?: number;
  /** File with the states into which the space `default` is brought; a space of its own takes them by `space({ seed })`. */
  readonly seed?: string;
  /** Variables for the sandbox, as the README lists them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The line that the sandbox prints when it listens. */
interface ReadyLine {
  readonly gateway: string;
  readonly listeners: Readonly<Record<string, string>>;
}

/** Beside the folder of this file, in the package. */
const BUNDLE = join(__dirname, '../sandbox/main.mjs');

/**
 * Starts a sandbox in this process and on a thread of its own, so that neither fake timers nor the module loader of a
 * test runner touch it; or connects to one that runs. Rejects with what the sandbox said when it does not start.
 */
export async function startSandbox(wish: SandboxWish = {}): Promise<Sandbox> {
  const { url, adminToken, environment } = kitConfig();
  const wanted = wish.url ?? url;
  if (wanted !== undefined) {
    const address = { url: wanted.replace(/\/+$/, ''), adminToken: wish.adminToken ?? adminToken };
    return connect(new Sandbox(address, {}, () => Promise.resolve()));
  }
  const env = { ...environment, ...variablesOf(wish), ...wish.env };
  const worker = new Worker(BUNDLE, { env, execArgv: [] });
  const ready = await readyLineOf(worker);
  // It must not keep a test run alive whose tests are over.
  worker.unref();
  const address = { url: ready.gateway, adminToken: env['SADPATH_ADMIN_TOKEN'] };
  return new Sandbox(address, ready.listeners, async () => {
    await worker.terminate();
  });
}

/** Asks once, so that a wrong address is told at the start. */
async function connect(sandbox: Sandbox): Promise<Sandbox> {
  await sandbox.control.ask({ path: '/health' });
  return sandbox;
}

function variablesOf({ services, port = 0, seed, adminToken }: SandboxWish): Record<string, string> {
  return {
    SADPATH_PORT: String(port),
    SADPATH_READY: 'json',
    SADPATH_LOG: 'error',
    // A test owns what it runs; a database is named by who wants one.
    DATABASE_URL: '',
    SADPATH_ISSUING_CERTIFICATES: join(tmpdir(), `sadpath-${userInfo().username}`, 'issuing'),
    ...(seed === undefined ? {} : { SADPATH_SEED_FILE: resolve(seed) }),
    ...(services === undefined ? {} : { SADPATH_SERVICES: services.join(',') }),
    ...(adminToken === undefined ? {} : { SADPATH_ADMIN_TOKEN: adminToken }),
  };
}

/** What it complains of is seen on stderr, and stands in the error too when it does not start. */
function readyLineOf(worker: Worker): Promise<ReadyLine> {
  return new Promise((done, fail) => {
    let complained = '';
    const listen = (chunk: Buffer): void => {
      complained += String(chunk);
    };
    worker.stderr.on('data', listen);
    worker.once('message', (line: string) => {
      worker.stderr.off('data', listen);
      done(JSON.parse(line) as ReadyLine);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error(`the sandbox did not start:\n${complained}`)));
  });
}
