import { conductOf } from './conduct-of';
import { journalOf, login, platforms, read, refused, rulesFor, type Sent } from './spec-support';

const ACCOUNT = 'acc-1001';
const paid = (number: number, more: Sent = {}): Sent => ({
  key: `k${String(number)}`,
  body: { account: ACCOUNT, amount: `${String(number)}.00` },
  digests: { body: `b${String(number)}`, token: 't' },
  ...more,
});
const lost = paid(1, { status: 0 });
const sentences = (...sent: readonly Sent[]): readonly string[] =>
  conductOf({ space: 's', entries: journalOf(...sent) }, platforms).map(({ rule, seen }) => `${rule}: ${seen}`);

describe('a payment whose answer was lost, and the next one', () => {
  it('is an outcome that nobody has looked at', () => {
    expect(sentences(lost, paid(2))).toEqual([
      'unchecked-outcome: no answer came to pay; nobody looked what became of it before pay was sent',
    ]);
  });

  it('is one too where the answer was an error, and the money had moved', () => {
    const failed = paid(1, { status: 503, code: 'AWAY', notes: ['fault: AWAY after the effect'] });
    expect(rulesFor(failed, paid(2))).toEqual(['unchecked-outcome']);
    expect(rulesFor(paid(1, { status: 503, code: 'AWAY' }), paid(2))).toEqual(['gave-up']);
  });

  it.each<readonly [string, readonly Sent[]]>([
    ['he looks first', [lost, read, paid(2)]],
    ['it is sent again under its key, even later', [lost, paid(2), paid(1)]],
    ['it is of another account', [lost, read, paid(2, { body: { account: 'acc-2002', amount: '2.00' } })]],
    ['another client sends it', [lost, paid(2, { digests: { body: 'b2', token: 'u' } }), read]],
    [
      'several are under way, and he looks when they have ended',
      [paid(3, { tookMs: 50 }), { ...lost, after: 10 }, paid(2, { after: 200 }), read],
    ],
  ])('is none where %s', (_, sent) => {
    expect(rulesFor(...sent)).toEqual([]);
  });
});

describe('a platform that asks to wait', () => {
  const limited = (page: number): Sent => ({
    ...{ ...read, query: { page: String(page) }, status: 429, code: 'LIMITED', after: 10 },
    responseHeaders: { 'retry-after': '30' },
  });

  it('is not heeded where other requests follow, and are refused for their number too', () => {
    expect(sentences(limited(1), limited(2), limited(3))).toContain(
      'ignored-retry-after: Retry-After asked for 30000 ms, 2 other requests were refused within it',
    );
  });

  it('is heeded where what follows comes when the wait is over', () => {
    const sent = [limited(1), { ...limited(2), after: 30_000 }, { ...limited(3), after: 30_000 }];
    expect(rulesFor(...sent)).not.toContain('ignored-retry-after');
  });
});

describe('tokens that are renewed', () => {
  const renewal = (number: number, more: Sent = {}): Sent => ({
    ...{ operation: 'renew', path: '/renew', status: 200, digests: { body: `r${String(number)}` } },
    ...more,
  });
  const denied: Sent = { ...read, status: 401, code: 'EXPIRED' };
  const later = (hours: number): Sent => ({ at: hours * 3_600_000 });

  it('for each call are a storm', () => {
    expect(sentences(...[1, 2, 3, 4, 5].flatMap((i) => [renewal(i), read]))).toEqual([
      'login-storm: 5 renewals of a token for 5 other calls',
    ]);
  });

  it('several times at once are one', () => {
    const burst = [1, 2, 3].map((i) => renewal(i, { after: 1, tookMs: 20 }));
    expect(sentences(login, denied, ...burst)).toEqual([
      'login-storm: 3 renewals of a token at once, when one would have served all',
    ]);
  });

  it('are none when time has passed in between, or a token was refused', () => {
    const hourly = [1, 2, 3, 4, 5].flatMap((i) => [renewal(i, later(i)), { ...read, ...later(i) }]);
    expect(rulesFor(...hourly)).toEqual([]);
    const refusedFirst = [1, 2, 3, 4, 5].flatMap((i) => [
      { ...denied, digests: { token: `t${String(i)}` } },
      renewal(i),
    ]);
    expect(rulesFor(...refusedFirst)).toEqual([]);
  });

  it('are none where several log in at once before the first call', () => {
    expect(rulesFor(...[1, 2, 3].map(() => ({ ...login, after: 1, tookMs: 20 })), read)).toEqual([]);
  });
});

describe('the same payment twice at once', () => {
  const order = (key: string, more: Sent = {}): Sent => ({
    ...{ key, body: { amount: '100.00', orderId: '17' }, tookMs: 50, after: 10, ...more },
  });

  it('has moved twice where it is of one order', () => {
    expect(sentences(order('a'), order('b'))).toEqual([
      'blind-money-retry: before an answer came, the same was sent again under another key: 100.00 moved twice',
    ]);
  });

  it('has moved twice where it was sent once more because the first took long', () => {
    const slow = { key: 'a', tookMs: 900 };
    expect(rulesFor(slow, { key: 'b', after: 600 })).toEqual(['blind-money-retry']);
  });

  it.each<readonly [string, readonly Sent[]]>([
    ['has one key', [order('a'), order('a')]],
    [
      'has no name, and is sent with others by who tries what the platform bears',
      [
        { key: 'a', tookMs: 50 },
        { key: 'b', after: 10 },
      ],
    ],
    ['is sent by many', [order('a'), order('b'), order('c'), order('d')]],
    ['was refused but once', [order('a'), order('b', { status: 409, code: 'FUNDS' })]],
  ])('is no fault where it %s', (_, sent) => {
    expect(rulesFor(...sent)).toEqual([]);
  });
});

it('a reference stands for one deposit', () => {
  const deposit = (amount: string, more: Sent = {}): Sent => ({
    ...{
      operation: 'deposit',
      path: '/deposit',
      body: { amount, reference: 'r-1' },
      digests: { body: amount, token: 't' },
    },
    ...more,
  });
  expect(sentences(deposit('1.00'), deposit('2.00'))).toEqual([
    'key-reused: the reference r-1 stands for two different requests',
  ]);
  expect(rulesFor(deposit('1.00', { status: 422, code: 'FUNDS' }), deposit('2.00'))).toEqual([]);
});

it('a lost answer is the end of it where nobody tries again', () => {
  expect(sentences({ ...read, status: 0 })).toEqual([
    'gave-up: a lost answer was the end of it: there was one attempt',
  ]);
  expect(rulesFor({ ...read, status: 0, hungUp: true })).toEqual([]);
  expect(rulesFor(refused('AWAY', 503), { key: 'l', after: 2_000 })).not.toContain('gave-up');
});
