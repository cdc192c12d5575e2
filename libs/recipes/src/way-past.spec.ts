import type { Recipe } from './recipe';
import { afterRecovery, afterWait, wayPast } from './way-past';

const debit = {
  method: 'POST',
  path: '/debit',
  headers: { tenant: 'a', token: 'x' },
  body: { amount: 5, note: 'n', limits: { day: 1, year: 2 } },
  repeat: 3,
  expect: 409,
  giveUpAfterMs: 20,
} as const;
const recipe: Recipe = { title: 'debits', steps: [{ method: 'GET', path: '/first' }, debit] };
const pastBy = (remedy: Parameters<typeof wayPast>[1]) => wayPast(recipe, remedy).steps;

describe('wayPast', () => {
  it('sends the refused request once more after the steps of the remedy, once and with patience', () => {
    const { repeat: _repeat, expect: _expect, giveUpAfterMs: _patience, ...same } = debit;
    const unfreeze = { method: 'POST', path: '/unfreeze' } as const;
    expect(pastBy({ steps: [unfreeze] })).toEqual([unfreeze, { ...same, says: 'Send the same request again' }]);
  });

  it('merges what differs into headers and body, and takes away what is null', () => {
    const request = { headers: { token: 'y' }, body: { note: null, limits: { day: 3 }, list: [1] } };
    expect(pastBy({ request })).toMatchObject([
      { headers: { tenant: 'a', token: 'y' }, body: { amount: 5, limits: { day: 3, year: 2 }, list: [1] } },
    ]);
    expect(pastBy({ request })[0].body).not.toHaveProperty('note');
  });

  it('sends no body with a read', () => {
    expect(pastBy({ request: { method: 'GET', path: '/debits/1' } })[0]).not.toHaveProperty('body');
  });

  it('sends JSON in the place of a body that was none', () => {
    const broken: Recipe = { title: 'sends half', steps: [{ method: 'POST', path: '/x', rawBody: '{"a":' }] };
    expect(wayPast(broken, { request: { body: { a: 1 } } }).steps[0]).toEqual({
      says: 'Send the corrected request',
      method: 'POST',
      path: '/x',
      headers: {},
      body: { a: 1 },
    });
  });
});

describe('afterWait', () => {
  const logIn = { name: 'login', method: 'POST', path: '/auth/login' } as const;
  const waiting: Recipe = { title: 'debits too often', steps: [logIn, debit] };

  it('moves the clock', () => {
    expect(afterWait(waiting, 'PT30S')).toEqual([
      { method: 'PUT', path: '/__admin/clock', body: { action: 'advance', duration: 'PT30S' } },
    ]);
  });

  it('moves the clock to the instant that the refusal told', () => {
    expect(afterWait(waiting, 'PT30S', 'details.0.lockedUntil')).toMatchObject([
      { body: { action: 'set', instant: '{{refused.details.0.lockedUntil}}' } },
    ]);
  });

  it('logs in again after a wait that a token may not outlive', () => {
    expect(afterWait(waiting, 'P1D')).toHaveLength(2);
    expect(afterWait(waiting, 'P1D')[1]).toEqual(logIn);
  });
});

describe('afterRecovery', () => {
  it('brings up every system that the recipe has put into a state', () => {
    const path = '/__admin/dependencies/bank';
    const failing: Recipe = { title: 'pays', steps: [{ method: 'PUT', path, body: { state: 'down' } }, debit] };
    expect(afterRecovery(failing)).toEqual([{ method: 'PUT', path, body: { state: 'up' } }]);
    expect(afterRecovery(recipe)).toEqual([]);
  });
});
