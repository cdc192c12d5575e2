import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { SandboxProcess } from './sandbox-process';

declare global {
  // The hooks of Jest share nothing but the global object, and only `var` declares a member of it.
  var sandboxProcess: SandboxProcess | undefined;
}

const ROOT = resolve(__dirname, '../..');

/** Starts one sandbox for the whole suite and hands its addresses to the specs (see `suite.ts`). */
export default async function globalSetup(): Promise<void> {
  execFileSync(process.execPath, [resolve(ROOT, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' });
  const sandbox = await SandboxProcess.start(
    resolve(ROOT, 'dist/sandbox/main.mjs'),
    resolve(ROOT, `.cache/suite/sandbox-${process.pid}.log`),
  );
  globalThis.sandboxProcess = sandbox;
  process.env['SADPATH_SUITE'] = JSON.stringify(sandbox.ready);
}
