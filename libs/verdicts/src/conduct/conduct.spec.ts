import fc from 'fast-check';
import { conductOf } from './conduct-of';
import type { ConductRule } from './finding';
import { ADVICE, journalOf, login, platforms, read, refused, rulesFor, type Sent } from './spec-support';

const AWAY_AT_DEPOSIT: Sent = { operation: 'deposit', path: '/deposit', status: 503 };

describe('a client that misbehaves is caught, when it', () => {
  const cases: readonly (readonly [ConductRule, string, readonly Sent[]])[] = [
    ['retried-refusal', 'sends a refused request again', [refused('FROZEN', 403), refused('FROZEN', 403)]],
    ['retried-refusal', 'does so under another key', [refused('FUNDS', 402), refused('FUNDS', 402, { key: 'l' })]],
    [
      'ignored-retry-after',
      'does not wait as long as it is told',
      [refused('LIMITED', 429, { responseHeaders: { 'retry-after': '5' } }), { key: 'k' }],
    ],
    ['no-backoff', 'waits ever less', [0, 4_000, 2_000, 1_000].map((after) => refused('AWAY', 503, { after }))],
    ['no-backoff', 'tries at one pace', [refused('AWAY', 503), refused('AWAY', 503), { key: 'k' }]],
    [
      'too-many-attempts',
      'tries without end',
      [...Array(6).keys()].map((i) => refused('AWAY', 503, { after: 1_000 * 2 ** i })),
    ],
    ['blind-money-retry', 'pays anew after a lost answer', [{ key: 'k', status: 0 }, { key: 'l' }]],
    ['blind-money-retry', 'pays anew without a key', [{ status: 504, code: 'UNKNOWN' }, {}]],
    ['blind-money-retry', 'deposits anew without a reference', [AWAY_AT_DEPOSIT, { ...AWAY_AT_DEPOSIT, status: 201 }]],
    ['key-reused', 'uses a key for two payments', [{ key: 'k' }, { key: 'k', digests: { body: 'other', token: 't' } }]],
    ['key-missing', 'pays without a key', [{}]],
    ['unchecked-outcome', 'does not look before it pays again', [refused('UNKNOWN', 504), { key: 'k' }]],
    [
      'stale-token',
      'goes on with a token that has expired',
      [
        { ...read, status: 401, code: 'EXPIRED' },
        { ...read, path: '/other' },
      ],
    ],
    ['login-storm', 'logs in for each call', Array.from({ length: 5 }, () => [login, read]).flat()],
    ['secret-in-url', 'puts a secret into the query', [{ ...read, query: { pin: '***' } }]],
    ['secret-in-url', 'puts a card number into the path', [{ ...read, path: '/cards/411111XXXXXX1111' }]],
    ['gave-up', 'does not try again', [refused('AWAY', 503)]],
    ['impatient-client', 'hangs up and asks again', [{ ...read, hungUp: true }, read]],
  ];

  it.each(cases)('%s: %s', (rule, _does, sent) => {
    expect(rulesFor(...sent)).toContain(rule);
  });

  it('with the values, the requests and what the platform asks', () => {
    const entries = journalOf(refused('FROZEN', 403), refused('FROZEN', 403));
    expect(conductOf({ space: 's', label: 'a test', entries }, platforms)).toEqual([
      expect.objectContaining({
        ...{ rule: 'retried-refusal', severity: 'warning', space: 's', label: 'a test', asks: 'Never retry 4xx' },
        requests: [expect.objectContaining({ id: 'r0' }), expect.objectContaining({ id: 'r1' })],
      }),
    ]);
  });

  it('names money that moved twice', () => {
    const lost = { key: 'k', status: 0, notes: ['fault header: EMPTY_RESPONSE after the effect'] };
    const [finding] = conductOf({ space: 's', entries: journalOf(lost, { key: 'l' }) }, platforms);
    expect(finding).toMatchObject({ severity: 'critical', seen: expect.stringContaining('100.00 moved twice') });
  });

  it('does not say so of a payment that was refused before its answer was lost', () => {
    const notes = [
      'fault header: EMPTY_RESPONSE after the effect',
      'lost on the way: FUNDS, with which the operation refused',
    ];
    const entries = journalOf({ key: 'k', status: 0, notes }, { key: 'l' });
    const [finding] = conductOf({ space: 's', entries }, platforms);
    expect(finding).toMatchObject({ rule: 'blind-money-retry', seen: expect.stringContaining('may have moved twice') });
  });
});

describe('nothing is found where a client', () => {
  it.each<readonly [string, readonly Sent[]]>([
    [
      'changes something before it asks again',
      [refused('FUNDS', 402), { ...login, operation: 'topUp', path: '/top-up' }, refused('FUNDS', 402)],
    ],
    [
      'asks again with other headers',
      [refused('FROZEN', 403), refused('FROZEN', 403, { headers: { 'idempotency-key': 'k', otp: '1' } })],
    ],
    ['asks again after the clock was moved', [refused('FROZEN', 403), refused('FROZEN', 403, { at: 90_000_000 })]],
    [
      'waits as long as it is told',
      [refused('LIMITED', 429, { responseHeaders: { 'retry-after': '5' } }), { key: 'k', after: 5_000 }],
    ],
    [
      'has the clock advanced instead',
      [refused('LIMITED', 429, { responseHeaders: { 'retry-after': '5' } }), { key: 'k', after: 1, at: 6_000 }],
    ],
    [
      'reads what it has changed since, though the last reading failed too',
      [
        { ...read, status: 503, code: 'AWAY' },
        ...[login, { key: 'k' }, { ...read, status: 503, code: 'AWAY' }],
        ...[login, { key: 'l', path: '/pay/2' }, { ...read, status: 503, code: 'AWAY' }],
        ...[login, { key: 'm', path: '/pay/3' }, read],
      ],
    ],
    [
      'backs off from next to nothing to the shortest wait that is one',
      [refused('AWAY', 503, { tookMs: 0 }), refused('AWAY', 503, { after: 10, tookMs: 0 }), { key: 'k', after: 50 }],
    ],
    ['backs off', [refused('AWAY', 503), refused('AWAY', 503, { after: 1_000 }), { key: 'k', after: 2_000 }]],
    [
      'backs off with chance, so that a wait is shorter than the one before it',
      [...[0, 1_000, 2_400].map((after) => refused('AWAY', 503, { after })), { key: 'k', after: 1_900 }],
    ],
    ['reads page after page', ['1', '2', '3', '4', '5', '6', '7'].map((page) => ({ ...read, query: { page } }))],
    ['asks again and again how it stands', Array.from({ length: 9 }, () => read)],
    [
      'logs in once more after its token was refused, and asks again',
      [
        login,
        { ...read, status: 401, code: 'EXPIRED' },
        { ...login, after: 10 },
        { ...read, digests: { token: 'new' } },
      ],
    ],
    ['repeats what was done, and is told the same', [{ key: 'k' }, { key: 'k' }, { key: 'k' }]],
    [
      'is one of two users who ask the same and are refused',
      [
        login,
        refused('FUNDS', 402),
        { ...login, digests: { body: 'd' } },
        refused('FUNDS', 402, { key: 'l', digests: { body: 'b', token: 'u' } }),
      ],
    ],
    [
      'uses a key anew when the platform has forgotten it',
      [{ key: 'k' }, { key: 'k', at: 86_500_000, digests: { body: 'other', token: 't' } }],
    ],
    ['pays again under the same key', [{ key: 'k', status: 0 }, { key: 'k' }]],
    ['looks before it pays again', [refused('UNKNOWN', 504), read, { key: 'k' }]],
    ['asks the same twice at once', [refused('FROZEN', 403, { tookMs: 50 }), refused('FROZEN', 403, { after: 10 })]],
    [
      'logs in anew after each token has expired',
      Array.from({ length: 6 }, (_, i) => [
        { ...login },
        { ...read, status: 401, code: 'EXPIRED', digests: { token: String(i) } },
      ]).flat(),
    ],
    [
      'is a service of the suite',
      [refused('FROZEN', 403, { caller: 'cms' }), refused('FROZEN', 403, { caller: 'cms' })],
    ],
    [
      'is not understood by the sandbox',
      [refused('FROZEN', 422, { outcome: 'sandbox' }), refused('FROZEN', 422, { outcome: 'sandbox' })],
    ],
  ])('%s', (_does, sent) => {
    expect(rulesFor(...sent)).toEqual([]);
  });
});

/** What may come of an attempt. */
it('money that moved with the first attempt and the last is said to have moved twice, whatever failed in between', () => {
  const entries = journalOf(
    { key: 'k', status: 503, code: 'AWAY', notes: ['fault: AWAY after the effect'] },
    { key: 'l', status: 503, code: 'AWAY' },
    { key: 'm', after: 3_000, responseHeaders: {} },
  );
  const [finding] = conductOf({ space: 's', entries }, platforms);
  expect(finding).toMatchObject({
    rule: 'blind-money-retry',
    seen: '503 AWAY was answered; then the same again under another key, 2 times: 100.00 moved twice',
    requests: { length: 3 },
  });
});

it('money that moved with each of three attempts is said to have moved three times', () => {
  const lost = (key: string) => ({ key, status: 503, code: 'AWAY', notes: ['fault: AWAY after the effect'] });
  const [finding] = conductOf({ space: 's', entries: journalOf(lost('k'), lost('l'), { key: 'm' }) }, platforms);
  expect(finding).toMatchObject({ seen: expect.stringMatching(/: 100\.00 moved 3 times$/) });
});

it.each([
  [1, 'one more call with a token that was told to be expired'],
  [2, '2 more calls with a token that was told to be expired'],
])('of a token that has expired it is told how many calls still had it: %d', (calls, seen) => {
  const expired = { ...read, status: 401, code: 'EXPIRED' };
  const later = Array.from({ length: calls }, (_, i) => ({ ...read, path: `/other/${String(i)}` }));
  const findings = conductOf({ space: 's', entries: journalOf(expired, ...later) }, platforms);
  expect(findings.find(({ rule }) => rule === 'stale-token')).toMatchObject({ seen });
});

it('a finding tells how long each answer asked to wait', () => {
  const entries = journalOf(refused('LIMITED', 429, { responseHeaders: { 'retry-after': '5' } }), { key: 'k' });
  const waits = conductOf({ space: 's', entries }, platforms)
    .find(({ rule }) => rule === 'ignored-retry-after')
    ?.requests.map(({ retryAfterMs }) => retryAfterMs);
  expect(waits).toEqual([5_000, undefined]);
});

const FAULTS: readonly Sent[] = [
  { status: 201 },
  { status: 403, code: 'FROZEN' },
  { status: 402, code: 'FUNDS' },
  { status: 429, code: 'LIMITED', responseHeaders: { 'retry-after': '3' } },
  { status: 503, code: 'AWAY' },
  { status: 504, code: 'UNKNOWN' },
  { status: 0 },
  { status: 0, notes: ['fault: EMPTY_RESPONSE after the effect'] },
  { status: 401, code: 'EXPIRED' },
];

/** What a client that heeds all advice sends for one payment, while these things happen to it. */
function goodPayment(number: number, fates: readonly Sent[]): readonly Sent[] {
  const sent: Sent[] = [];
  let token = `t${String(number)}`;
  let waitMs = 1_000;
  for (const [i, fate] of fates.slice(0, 5).entries()) {
    const attempt = {
      ...fate,
      key: `k${String(number)}`,
      after: waitMs,
      digests: { body: `b${String(number)}`, token },
    };
    sent.push(attempt);
    const advice = ADVICE.get(fate.code ?? '');
    const isUncertain = fate.status === 0 || advice === 'check-first';
    if (fate.code === 'EXPIRED') {
      token = `${token}-${String(i)}`;
      sent.push({ ...login, after: 10 });
    } else if (!isUncertain && (advice === undefined || advice === 'never' || advice === 'after-change')) break;
    if (isUncertain) sent.push({ ...read, after: 10, digests: { token } });
    const told = Number(fate.responseHeaders?.['retry-after'] ?? 0) * 1_000;
    waitMs = Math.max(told, 1_000 * 2 ** (i + 1));
  }
  return sent;
}

it('a client that heeds all advice is blamed for nothing, whatever happens to it', () => {
  const fates = fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(fates, { minLength: 1, maxLength: 4 }), (payments) => {
      const found = rulesFor(...payments.flatMap((fate, i) => goodPayment(i, fate)));
      // What it has tried once only, because a test ends there, is told for information.
      expect(found.filter((rule) => rule !== 'gave-up')).toEqual([]);
    }),
    { numRuns: 300, seed: 1 },
  );
});
