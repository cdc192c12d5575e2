import type { Recipe } from './recipe';
import { wayPast } from './way-past';

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
    expect(pastBy({ steps: [unfreeze] })).toEqual([unfreeze, same]);
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
      method: 'POST',
      path: '/x',
      headers: {},
      body: { a: 1 },
    });
  });
});
