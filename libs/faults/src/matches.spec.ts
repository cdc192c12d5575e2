import type { Candidate } from './candidate';
import { contains, matches } from './matches';
import { matchesPath } from './path-pattern';

const REQUEST: Candidate = {
  service: 'wallet',
  operation: 'debit',
  method: 'POST',
  path: '/wallet/v1/wallets/w1/debit',
  query: { page: '2' },
  headers: { 'x-tenant': 'acme' },
  body: { amount: 100, card: { kitNo: '42' }, splits: [{ to: 'a' }, { to: 'b' }] },
};

describe('a match', () => {
  it('of nothing fits every request', () => {
    expect(matches({}, REQUEST)).toBe(true);
  });

  it.each([
    { service: 'wallet' },
    { operation: 'debit' },
    { method: 'post' },
    { path: '/wallet/v1/wallets/*/debit' },
    { query: { page: 2 } },
    { headers: { 'X-Tenant': 'acme' } },
    { body: { card: { kitNo: 42 } } },
    { service: 'wallet', method: 'POST', body: { amount: '100' } },
  ])('fits what it names: %j', (match) => {
    expect(matches(match, REQUEST)).toBe(true);
  });

  it('fits the path that was called and the one that was routed', () => {
    const aliased = { ...REQUEST, path: '/v1/debit', routedPath: '/wallet/v1/debit' };
    expect([{ path: '/v1/debit' }, { path: '/wallet/v1/*' }].map((match) => matches(match, aliased))).toEqual([
      true,
      true,
    ]);
    expect(matches({ path: '/v2/debit' }, aliased)).toBe(false);
  });

  it.each([
    { service: 'auth' },
    { operation: 'credit' },
    { method: 'GET' },
    { path: '/wallet/v1/wallets' },
    { query: { page: '3' } },
    { query: { size: '3' } },
    { headers: { 'x-tenant': 'other' } },
    { body: { amount: 101 } },
    { body: { card: { kitNo: '42', other: 1 } } },
    { service: 'wallet', method: 'GET' },
  ])('does not fit when one member differs: %j', (match) => {
    expect(matches(match, REQUEST)).toBe(false);
  });
});

describe('a path pattern', () => {
  it.each([
    ['/a/b', '/a/b', true],
    ['/a/b', '/a/b/c', false],
    ['/a/*', '/a/b', true],
    ['/a/*', '/a/b/c', false],
    ['/a/**', '/a/b/c', true],
    ['**/debit', '/wallet/v1/debit', true],
    ['/a/*/c*', '/a/b/cards', true],
    ['/a.b/*', '/axb/c', false],
    ['/a(b)+?$/*', '/a(b)+?$/c', true],
  ])('%s against %s: %s', (pattern, path, fits) => {
    expect(matchesPath(pattern, path)).toBe(fits);
  });
});

describe('contains', () => {
  it('looks through objects and compares arrays whole', () => {
    expect(contains(REQUEST.body, { splits: [{ to: 'a' }, { to: 'b' }] })).toBe(true);
    expect(contains(REQUEST.body, { splits: [{ to: 'a' }] })).toBe(false);
  });

  it('takes no inherited member for one of the body', () => {
    expect(contains({}, { toString: {} })).toBe(false);
    expect(contains({}, { constructor: {} })).toBe(false);
  });

  it('tells null, absence and text apart', () => {
    expect(contains({ a: null }, { a: null })).toBe(true);
    expect(contains({}, { a: null })).toBe(false);
    expect(contains({ a: 'null' }, { a: null })).toBe(false);
  });
});
