import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { loadCompiled } from './load-compiled';
import { tuneForRequests, tuneProcess } from './tune-process';

// On a thread of a test run, the process is somebody else's.
if (isMainThread) tuneProcess();
const program = loadCompiled<typeof import('./run')>(join(__dirname, '../program/run.cjs'));
const { run } = program?.exports ?? (await import('./run'));
await run(() => program?.keep());
if (isMainThread) tuneForRequests();
