import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { loadCompiled } from './load-compiled';
import { tuneForRequests, tuneProcess } from './tune-process';

// On a thread of a test run, the process is somebody else's.
if (isMainThread) {
  tuneProcess();
  // By itself Node shows the line that failed as well, and a bundle is of few and long ones.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    process.exit(1);
  });
}
const program = loadCompiled<typeof import('./run')>(join(__dirname, '../program/run.cjs'));
const { run } = program?.exports ?? (await import('./run'));
await run(() => program?.keep());
if (isMainThread) tuneForRequests();
