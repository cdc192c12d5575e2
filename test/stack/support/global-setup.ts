import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** Builds the bundle that the processes of every stack run. */
export default function globalSetup(): void {
  execFileSync(process.execPath, [resolve(ROOT, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' });
}
