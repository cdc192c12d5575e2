import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { freePorts } from './free-ports';
import { postgresPrograms } from './postgres-programs';

const READY = 'database system is ready to accept connections';
const READY_WITHIN_MS = 30_000;
/** Nothing here outlives the test run, so nothing has to reach the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '32MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Errors are told to the client who met them; writing them out too would slow every one of them.
  log_min_messages: 'log',
};

type Child = ChildProcessByStdio<null, null, Readable>;

/** A PostgreSQL server for specs, on a free port of this machine, with its data in a temporary directory. */
export class PostgresServer {
  private child: Child | undefined;

  private constructor(
    private readonly directory: string,
    private readonly programs: string,
    private readonly port: number,
  ) {}

  /** Makes a server with an empty database and starts it. Throws with what it printed when it does not come up. */
  static async start(): Promise<PostgresServer> {
    const directory = mkdtempSync(join(tmpdir(), 'sadpath-postgres-'));
    const programs = postgresPrograms(directory);
    const account = serverAccount();
    if (account !== undefined) chownSync(directory, account.uid, account.gid);
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(programs, 'initdb'), [`--pgdata=${join(directory, 'data')}`, ...options], {
      ...account,
      cwd: directory,
      stdio: 'pipe',
    });
    const [port = 0] = await freePorts(1);
    const server = new PostgresServer(directory, programs, port);
    await server.resume();
    return server;
  }

  /** Address of its database, for its superuser. */
  get url(): string {
    return `postgresql://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Starts it again after a pause, with the same address and data. */
  async resume(): Promise<void> {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const options = ['-D', join(this.directory, 'data'), '-p', String(this.port), ...settings];
    const child = spawn(join(this.programs, 'postgres'), options, {
      ...serverAccount(),
      cwd: this.directory,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    const kill = (): boolean => child.kill('SIGQUIT');
    process.once('exit', kill);
    child.once('exit', () => process.removeListener('exit', kill));
    await ready(child);
  }

  /** Ends it and all its connections; the data stay. */
  async pause(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    // PostgreSQL calls this a fast shutdown: it does not wait for its clients.
    child.kill('SIGINT');
    await ended;
  }

  /** Ends it and removes its data. */
  async stop(): Promise<void> {
    await this.pause();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** The account it runs under: PostgreSQL refuses root. Undefined means that of this process. */
function serverAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([known]) => known === name)).find(Boolean);
  if (account === undefined) throw new Error('PostgreSQL does not run as root, and there is no other account for it');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Waits until it has said that it takes connections, and reads on: a full pipe would stop the server at its next line. */
async function ready(child: Child): Promise<void> {
  const signal = AbortSignal.timeout(READY_WITHIN_MS);
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (printed.includes(READY)) return;
    printed += text;
    if (printed.includes(READY)) child.emit(READY);
  });
  try {
    await Promise.race([once(child, READY, { signal }), once(child, 'exit', { signal })]);
  } finally {
    if (!printed.includes(READY)) child.kill('SIGQUIT');
  }
  if (!printed.includes(READY)) throw new Error(`PostgreSQL did not start:\n${printed}`);
}
