import { setTimeout as pass } from 'node:timers/promises';

/** Lets real milliseconds pass: who waits for a process to come or to go has no other clock. */
export async function realMs(ms: number): Promise<void> {
  await pass(ms);
}

/** The instant of this machine, in milliseconds: certificates end in real time. */
export function realNow(): number {
  // eslint-disable-next-line no-restricted-properties -- no space has a say in when a certificate ends
  return Date.now();
}
