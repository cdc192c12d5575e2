import { parseRule } from './parse-rule';
import { RuleProblems, type RuleProblem } from './rule-problems';
import type { KnownEvent, KnownShape, Vocabulary } from './vocabulary';

const AMOUNT: KnownShape = { members: new Map([['amount', () => NOTHING]]), isList: false };
const NOTHING: KnownShape = { members: new Map(), isList: false };
const BODY: KnownShape = { members: new Map([['data', () => AMOUNT]]), isList: false };
const signed = (name: string): KnownEvent => ({ name, isSigned: true, bodies: [BODY] });
const unsigned = (name: string): KnownEvent => ({ name, isSigned: false, bodies: [NOTHING] });

/** One that signs, one that does not, one that signs some, and one that sends nothing. */
const EVENTS: Readonly<Record<string, readonly KnownEvent[]>> = {
  bank: [signed('payment.done'), signed('payment.failed')],
  cards: [unsigned('card_ended')],
  shop: [signed('order.paid'), unsigned('order.seen')],
  otp: [],
};
const FALLBACK = { id: 'fault-1', seed: 99 };

function wordsOf(services: readonly string[]): Vocabulary {
  return {
    services,
    codesOf: (service) => [`${service}.timeout`],
    routesOf: () => [{ operation: 'pay', method: 'POST', url: '/pay', forms: { query: NOTHING, body: BODY } }],
    routedPath: (_, path) => path,
    eventsOf: (service) => EVENTS[service] ?? [],
    serviceOfPath: () => undefined,
  };
}

const ALL = wordsOf(Object.keys(EVENTS));

function problemsOf(input: unknown, words = ALL): readonly RuleProblem[] {
  try {
    parseRule(input, words, FALLBACK);
  } catch (error) {
    if (error instanceof RuleProblems) return error.list;
    throw error;
  }
  return [];
}

describe('a rule about deliveries', () => {
  it('is read with everything it may say', () => {
    const rule = parseRule(
      {
        match: { service: 'bank', event: 'payment.done', body: { data: { amount: 500 } } },
        delivery: 'LATE',
        lateBy: 'PT1H',
        skip: 1,
        times: 2,
        ttlMs: 60_000,
        then: [{ delivery: 'BAD_SIGNATURE' }, { pass: true, times: 3 }, { delivery: 'LATE' }],
      },
      ALL,
      FALLBACK,
    );
    expect(rule).toMatchObject({
      match: { service: 'bank', event: 'payment.done', body: { data: { amount: 500 } } },
      stages: [
        { effect: { delivery: 'LATE', lateBy: 'PT1H' }, times: 2 },
        { effect: { delivery: 'BAD_SIGNATURE' }, times: 1 },
        { effect: { pass: true }, times: 3 },
        { effect: { delivery: 'LATE', lateBy: 'PT10M' }, times: 1 },
      ],
      skip: 1,
      ttlMs: 60_000,
    });
  });

  it.each([
    ['sends its event', { match: { event: 'card_ended' }, delivery: 'LOST' }, ALL, 'cards'],
    ['sends anything at all', { delivery: 'LOST' }, wordsOf(['cards', 'otp']), 'cards'],
    ['alone signs what it sends', { delivery: 'BAD_SIGNATURE' }, wordsOf(['bank', 'cards', 'otp']), 'bank'],
    ['sends its signed event', { match: { event: 'order.paid' }, delivery: 'BAD_SIGNATURE' }, ALL, 'shop'],
  ])('belongs to the one service that %s', (_, input, words, service) => {
    expect(parseRule(input, words, FALLBACK).match.service).toBe(service);
  });

  it('may be about whatever is delivered', () => {
    expect(parseRule({ delivery: 'DUPLICATE' }, ALL, FALLBACK).match).toEqual({});
  });

  it.each<[string, object, string, string | undefined]>([
    ['an unknown effect', { delivery: 'DUPLICAT' }, '/delivery', 'DUPLICATE'],
    ['an effect in small letters', { delivery: 'late' }, '/delivery', 'LATE'],
    ['an unknown event', { match: { event: 'payment.don' }, delivery: 'LOST' }, '/match/event', 'payment.done'],
    [
      'an event of another service',
      { match: { service: 'cards', event: 'payment.done' }, delivery: 'LOST' },
      '/match/event',
      'card_ended',
    ],
    ['a service that sends nothing', { match: { service: 'otp' }, delivery: 'LOST' }, '/match/service', 'bank'],
    [
      'an operation',
      { match: { event: 'card_ended', operation: 'pay' }, delivery: 'LOST' },
      '/match/operation',
      'event',
    ],
    ['a method', { match: { method: 'POST' }, delivery: 'LOST' }, '/match/method', 'event'],
    ['a path', { match: { path: '/x' }, delivery: 'LOST' }, '/match/path', 'event'],
    [
      'a member that no body has',
      { match: { event: 'payment.done', body: { data: { sum: 5 } } }, delivery: 'LOST' },
      '/match/body/data/sum',
      'amount',
    ],
    ['a query', { match: { query: {} }, delivery: 'LOST' }, '/match/query', 'event'],
    ['headers', { match: { headers: {} }, delivery: 'LOST' }, '/match/headers', 'event'],
    ['an error beside it', { delivery: 'LOST', error: { code: 'bank.timeout' } }, '/delivery', undefined],
    ['a phase beside it', { delivery: 'LOST', phase: 'after' }, '/delivery', undefined],
    ['a network fault beside it', { delivery: 'LOST', network: 'HANG' }, '/delivery', undefined],
    ['a delay beside it', { delivery: 'LOST', delay: 5 }, '/delivery', undefined],
    ['a wait beside it', { delivery: 'LOST', retryAfter: 5 }, '/delivery', undefined],
    ['a pass beside it', { delivery: 'LOST', pass: true }, '/pass', undefined],
    [
      'a request effect in a later stage',
      { delivery: 'LOST', then: [{ pass: true }, { delay: 5 }] },
      '/then/1/delay',
      undefined,
    ],
    ['a request effect in the first stage', { network: 'HANG', then: [{ delivery: 'LOST' }] }, '/network', undefined],
    ['lateness of what is not late', { delivery: 'LOST', lateBy: 'PT1M' }, '/lateBy', undefined],
    ['lateness alone', { lateBy: 'PT1M' }, '/lateBy', undefined],
    ['lateness that is no duration', { delivery: 'LATE', lateBy: '10m' }, '/lateBy', undefined],
    ['lateness of nothing', { delivery: 'LATE', lateBy: 'PT0S' }, '/lateBy', undefined],
    ['lateness backwards', { delivery: 'LATE', lateBy: '-PT1S' }, '/lateBy', undefined],
    ['lateness without an end', { delivery: 'LATE', lateBy: 'P999999999Y' }, '/lateBy', undefined],
    ['lateness that is no text', { delivery: 'LATE', lateBy: 600 }, '/lateBy', undefined],
    [
      'lateness of a later stage',
      { delivery: 'LATE', then: [{ delivery: 'LATE', lateBy: 'x' }] },
      '/then/0/lateBy',
      undefined,
    ],
  ])('is refused for %s', (_, input, pointer, name) => {
    const problems = problemsOf(input);
    const told = problems.find((problem) => problem.pointer === pointer);
    expect(told).toMatchObject({ message: expect.stringMatching(/\S/) });
    expect(told?.nearest).toEqual(name === undefined ? [] : expect.arrayContaining([name]));
  });

  it.each<[string, object, string, readonly string[]]>([
    ['signs nothing', { service: 'cards' }, '/match/service', ['bank', 'shop']],
    ['signs only some of its events', { service: 'shop' }, '/match/event', ['order.paid']],
    ['signs others', { service: 'shop', event: 'order.seen' }, '/match/event', ['order.paid']],
  ])('spoils no signature of a service that %s', (_, match, pointer, names) => {
    expect(problemsOf({ match, delivery: 'BAD_SIGNATURE' })).toMatchObject([{ pointer, nearest: names }]);
    expect(problemsOf({ match, delivery: 'LOST', then: [{ delivery: 'BAD_SIGNATURE' }] })).toMatchObject([{ pointer }]);
  });

  it('spoils no signature where it cannot tell whose', () => {
    const words = wordsOf(['bank', 'cards', 'mint']);
    const eventsOf = (service: string): readonly KnownEvent[] => EVENTS[service === 'mint' ? 'bank' : service] ?? [];
    expect(problemsOf({ delivery: 'BAD_SIGNATURE' }, { ...words, eventsOf })).toMatchObject([
      { pointer: '/match/service', nearest: ['bank', 'mint'] },
    ]);
  });
});

describe('a rule about requests', () => {
  it.each([
    { match: { event: 'payment.done' }, error: { code: 'bank.timeout' } },
    { match: { event: 'payment.done' }, pass: true },
    { match: { event: 'payment.done', operation: 'pay' }, delay: 5 },
  ])('names no event: %j', (input) => {
    expect(problemsOf(input)).toMatchObject([{ pointer: '/match/event', nearest: expect.arrayContaining(['LATE']) }]);
  });
});
