import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { postgresPrograms } from './postgres-programs';

const READY = 'database system is ready to accept connections';
const READY_WITHIN_MS = 30_000;
/** Another process may take the port between its choice and the start. */
const ATTEMPTS = 3;
/** Nothing here outlives the test run, so nothing has to reach the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '32MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

type Child = ChildProcessByStdio<null, null, Readable>;

/** A PostgreSQL server for specs, on a free port of this machine, with its data in a temporary directory. */
export class PostgresServer {
  private child: Child | undefined;

  private constructor(
    private readonly directory: string,
    private readonly programs: string,
    private readonly user: User,
    private port: number,
  ) {}

  /** Makes a server with an empty database and starts it. Rejects with what it printed when it does not come up. */
  static async start(): Promise<PostgresServer> {
    const directory = mkdtempSync(join(tmpdir(), 'sadpath-postgres-'));
    const user = serverUser();
    if (user.uid !== undefined) chownSync(directory, user.uid, user.gid);
    const programs = postgresPrograms(directory);
    const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(programs, 'initdb'), [`--pgdata=${join(directory, 'data')}`, ...flags], { ...user, cwd: directory, stdio: 'pipe' });
    return new PostgresServer(directory, programs, user, await freePort()).resume();
  }
