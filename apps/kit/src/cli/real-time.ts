import { setTimeout as pass } from 'node:timers/promises';

/** Lets real milliseconds pass: who waits for a process to come or to go has no other clock. */
export async function realMs(ms: number): Promise<void> {
  await pass(ms);
}
