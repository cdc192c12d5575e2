import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PostgresServer } from '../../libs/testing/src/postgres-server';
import { SandboxProcess, type ReadyLine } from './sandbox-process';
import type { RunningSuite } from './suite';
import { askForFacts } from './suite-facts';

declare global {
  // The hooks of Jest share nothing but the global object, and only `var` declares a member of it.
  var sandboxProcess: SandboxProcess | undefined;
  var sandboxDatabase: PostgresServer | undefined;
}

const ROOT = resolve(__dirname, '../..');
const KEPT = resolve(ROOT, '.cache/suite');

/**
 * Finds one sandbox for the whole suite and hands its addresses to the specs (see `suite.ts`). `SADPATH_STACK` says which:
 * one that is started here and keeps its state in memory, or, with `postgres`, in a database that is started for it; or,
 * with the address of a gateway, one that runs elsewhere.
 */
export default async function globalSetup(): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const stack = process.env['SADPATH_STACK'] ?? '';
  const logFile = resolve(KEPT, `sandbox-${process.pid}.log`);
  const ready = /^https?:/.test(stack) ? await readyElsewhere(stack) : await start(logFile, stack === 'postgres');
  // A file, because the facts of ten services are too long for an environment variable.
  const factsFile = resolve(KEPT, `facts-${process.pid}.json`);
  writeFileSync(factsFile, JSON.stringify(await askForFacts(ready.gateway)));
  const running: RunningSuite = { ...ready, factsFile, logFile, isOnDatabase: stack !== '' };
  process.env['SADPATH_SUITE'] = JSON.stringify(running);
}

async function start(logFile: string, isShared: boolean): Promise<ReadyLine> {
  execFileSync(process.execPath, [resolve(ROOT, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' });
  if (isShared) globalThis.sandboxDatabase = await PostgresServer.start();
  const url = globalThis.sandboxDatabase?.url;
  const env = url === undefined ? {} : { DATABASE_URL: url };
  globalThis.sandboxProcess = await SandboxProcess.start(resolve(ROOT, 'dist/sandbox/main.mjs'), logFile, { env });
  return globalThis.sandboxProcess.ready;
}

/** Only the gateway of a sandbox elsewhere is known to be reachable, so it stands for every service. */
async function readyElsewhere(gateway: string): Promise<ReadyLine> {
  const { services } = await askForFacts(gateway);
  const all = services.map(({ name }) => [name, gateway] as const);
  return { ready: true, gateway, services: Object.fromEntries(all), listeners: {} };
}
