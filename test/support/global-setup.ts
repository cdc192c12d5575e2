import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { PostgresServer } from '../../libs/testing/src/postgres-server';
import { SandboxProcess } from './sandbox-process';
import type { RunningSuite } from './suite';
import { askForFacts } from './suite-facts';

declare global {
  // The hooks of Jest share nothing but the global object, and only `var` declares a member of it.
  var sandboxProcess: SandboxProcess | undefined;
  var sandboxDatabase: PostgresServer | undefined;
}

const ROOT = resolve(__dirname, '../..');

/**
 * Starts one sandbox for the whole suite and hands its addresses to the specs (see `suite.ts`). It keeps its state in
 * memory, or, with `SADPATH_STACK=postgres`, in a database that is started for it.
 */
export default async function globalSetup(): Promise<void> {
  execFileSync(process.execPath, [resolve(ROOT, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' });
  const logFile = resolve(ROOT, `.cache/suite/sandbox-${process.pid}.log`);
  const sandbox = await SandboxProcess.start(resolve(ROOT, 'dist/sandbox/main.mjs'), logFile, {
    env: await ownState(),
  });
  globalThis.sandboxProcess = sandbox;
  // A file, because the facts of ten services are too long for an environment variable.
  const factsFile = resolve(ROOT, `.cache/suite/facts-${process.pid}.json`);
  writeFileSync(factsFile, JSON.stringify(await askForFacts(sandbox.ready.gateway)));
  const running: RunningSuite = { ...sandbox.ready, factsFile, logFile };
  process.env['SADPATH_SUITE'] = JSON.stringify(running);
}

/** The environment that says where the sandbox keeps its state. */
async function ownState(): Promise<Readonly<Record<string, string>>> {
  if (process.env['SADPATH_STACK'] !== 'postgres') return {};
  globalThis.sandboxDatabase = await PostgresServer.start();
  return { DATABASE_URL: globalThis.sandboxDatabase.url };
}
