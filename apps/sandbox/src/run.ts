import { orExplain } from '@sadpath/service';
import { startSandbox } from './start-sandbox';

/** Runs the sandbox; everything that is loaded for it stands behind this file. */
export async function run(): Promise<void> {
  await orExplain(startSandbox);
}
