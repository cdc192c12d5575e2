import { X509Certificate } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { ControlClient } from '../../client/control-client';
import { act, type Asked } from '../act';
import { realNow } from '../real-time';
import { issuingCertificates, type CliConfig } from '../cli.config';
import { columns, type Said, type Terminal } from '../terminal';

interface Check {
  readonly name: string;
  readonly isFine: boolean;
  readonly says: string;
}

const PATIENCE_MS = 2_000;
const POSTGRES_PORT = 5432;

/** `doctor`: what is in the way of a start. */
export function addDoctorCommand(program: Command, terminal: Terminal): void {
  act(program.command('doctor').description('look for what is in the way of a start'), terminal, doctor);
}

async function doctor({ control, terminal: { config } }: Asked<object>): Promise<Said> {
  const isAnswering = await control.ask({ path: '/health' }).then(
    () => true,
    () => false,
  );
  const asked = await Promise.all([
    portCheck(Number(new URL(control.address.url).port || '4000'), isAnswering),
    nameCheck(),
    databaseCheck(config),
    certificateCheck(config),
    ...(isAnswering ? [clockCheck(control)] : []),
  ]);
  const checks = [nodeCheck(), ...asked];
  const rows = checks.map(({ name, isFine, says }) => [isFine ? 'ok' : 'NO', name, says]);
  return { json: { checks }, text: columns(rows), exitCode: checks.every(({ isFine }) => isFine) ? 0 : 1 };
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFine = major > 20 || (major === 20 && minor >= 19);
  return { name: 'node', isFine, says: `${process.version}; 20.19 or later is needed` };
}

async function portCheck(port: number, isAnswering: boolean): Promise<Check> {
  if (isAnswering) return { name: 'port', isFine: true, says: `a sandbox answers on ${port}` };
  const isFree = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
  const says = isFree ? `${port} is free` : `${port} is taken by another program; --port`;
  return { name: 'port', isFine: isFree, says };
}

/** A space can also be named by path or header, so nothing is in the way where its host name is not known. */
async function nameCheck(): Promise<Check> {
  const name = 'my-space.localhost';
  const isKnown = await lookup(name).then(
    () => true,
    () => false,
  );
  const says = isKnown ? `${name} is this machine` : `${name} does not resolve; use /s/my-space/ or the header`;
  return { name: 'names', isFine: true, says };
}

async function databaseCheck({ environment }: CliConfig): Promise<Check> {
  const text = environment['DATABASE_URL'] ?? '';
  const name = 'database';
  if (text === '') return { name, isFine: true, says: 'state is kept in memory; DATABASE_URL names a PostgreSQL' };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol))
    return { name, isFine: false, says: 'DATABASE_URL is no address such as postgres://user:password@host:5432/name' };
  const [host, port] = [url.hostname || '127.0.0.1', Number(url.port || POSTGRES_PORT)];
  const isThere = await listens(host, port);
  return { name, isFine: isThere, says: `${host}:${port} ${isThere ? 'answers' : 'does not answer'} (DATABASE_URL)` };
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (isThere: boolean) => () => {
      socket.destroy();
      done(isThere);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

/** Those of the mutual TLS of issuing. */
async function certificateCheck(config: CliConfig): Promise<Check> {
  const folder = issuingCertificates(config);
  const name = 'certificates';
  const pem = await readFile(join(folder, 'server.crt')).catch(() => undefined);
  if (pem === undefined) {
    const isFine = await canWriteBelow(folder);
    return { name, isFine, says: `${folder} ${isFine ? 'is filled at the first start' : 'cannot be written'}` };
  }
  try {
    const { validTo } = new X509Certificate(pem);
    const isFine = Date.parse(validTo) > realNow();
    return { name, isFine, says: `${folder}, ${isFine ? 'valid to' : 'ended on'} ${validTo}` };
  } catch {
    return { name, isFine: false, says: `${join(folder, 'server.crt')} is no certificate; remove the folder` };
  }
}

/** Whether a folder, or the nearest above it that exists, may be written. */
async function canWriteBelow(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing && dirname(folder) !== folder && canWriteBelow(dirname(folder));
  }
}

async function clockCheck(control: ControlClient): Promise<Check> {
  const { now, mode } = await control.ask<{ now: string; mode: string }>({ path: '/clock' });
  return { name: 'clock', isFine: true, says: `${now}, ${mode}` };
}
