import { LOGIN } from './logins';
import type { TestSpace } from '../../support/test-space';

/** Leaves a trace in every part of a space. */
export async function use(space: TestSpace): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await space.call(LOGIN, { method: 'POST', body: { username: 'api_lockme', password: 'wrong' } });
  }
  await space.ask('POST', '/faults', { match: { service: 'cms' }, delay: 0 });
  await space.ask('PUT', '/dependencies/core-bank', { state: 'down' });
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT1M' });
}

/** What the parts of a space look like. */
export async function look(space: TestSpace): Promise<Record<string, unknown>> {
  const { items } = await space.ask<{ items: { username: string; lock: unknown }[] }>('GET', '/state/auth/users');
  return {
    state: items.find(({ username }) => username === 'api_lockme')?.lock,
    faults: (await space.ask<{ items: unknown[] }>('GET', '/faults')).items.length,
    clock: (await space.ask<{ now: string }>('GET', '/clock')).now,
    requests: (await space.journal()).tally,
    dependencies: (await space.ask<{ state: string }>('GET', '/dependencies/core-bank')).state,
  };
}
