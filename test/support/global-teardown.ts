import { rmSync } from 'node:fs';
import { recordPairs } from './record-pairs';
import { suite } from './suite';

const SHOWN = 20;

/** Stops the sandbox and its database; the run fails when it reported a defect, even if every answer looked right. */
export default async function globalTeardown(): Promise<void> {
  const how = process.env['RECORD_PAIRS'];
  if (how === 'more' || how === 'anew') await recordPairs(suite.gateway, how);
  const defects = (await globalThis.sandboxProcess?.stop()) ?? [];
  rmSync(suite.factsFile, { force: true });
  await globalThis.sandboxDatabase?.stop();
  if (defects.length === 0) return;
  const more = defects.length > SHOWN ? `\n… and ${defects.length - SHOWN} more in ${suite.logFile}` : '';
  throw new Error(`the sandbox reported defects:\n${defects.slice(0, SHOWN).join('\n')}${more}`);
}
