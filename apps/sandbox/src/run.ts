import { isMainThread } from 'node:worker_threads';
import { orExplain } from '@sadpath/service';
import { startSandbox } from './start-sandbox';
import { watchMemory } from './watch-memory';

/** Runs the sandbox; everything that is loaded for it stands behind this file. `onStarted` is called before it says that it is ready. */
export async function run(onStarted?: () => void): Promise<void> {
  await orExplain(() => startSandbox(onStarted));
  if (isMainThread) watchMemory();
}
