import { isMainThread } from 'node:worker_threads';
import { tuneForRequests, tuneProcess } from './tune-process';

// On a thread of a test run, the process is somebody else's.
if (isMainThread) tuneProcess();
const { run } = await import('./run');
await run();
if (isMainThread) tuneForRequests();
