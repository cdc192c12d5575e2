import { orExplain } from '@sadpath/service';
import { startSandbox } from './start-sandbox';

/** Runs the sandbox; everything that is loaded for it stands behind this file. `onStarted` is called before it says that it is ready. */
export async function run(onStarted?: () => void): Promise<void> {
  await orExplain(() => startSandbox(onStarted));
}
