import fc from 'fast-check';
import type { Candidate, DeliveryCandidate } from './candidate';
import { FaultBook } from './fault-book';
import type { Effect, FaultRule } from './rule';

const REQUEST: Candidate = {
  service: 'otp',
  operation: 'send',
  method: 'POST',
  path: '/x',
  query: {},
  headers: {},
  body: {},
};
const FAIL: Effect = { error: { code: 'otp.invalid' } };
const LOSE: Effect = { delivery: 'LOST' };
const PASS: Effect = { pass: true };

const ATTEMPT: DeliveryCandidate = {
  service: 'banking',
  event: 'transaction.completed',
  body: { data: { amount: 500 } },
};

const rule = (parts: Partial<FaultRule> = {}): FaultRule => ({
  id: 'r',
  match: {},
  stages: [{ effect: FAIL, times: undefined }],
  skip: 0,
  probability: 1,
  seed: 1,
  ...parts,
});

/** What so many requests in a row meet: the code, or `-`. */
function meet(book: FaultBook, requests: number, now = 0): string[] {
  return Array.from({ length: requests }, () => book.claim(REQUEST, now)?.effect.error?.code ?? '-');
}

function armed(parts: Partial<FaultRule>): FaultBook {
  const book = new FaultBook();
  book.arm(rule(parts), 0);
  return book;
}

describe('an armed rule', () => {
  it('without a number of times is met for ever', () => {
    expect(meet(armed({}), 3)).toEqual(Array(3).fill('otp.invalid'));
  });

  it('is met as often as it says', () => {
    const book = armed({ stages: [{ effect: FAIL, times: 2 }] });
    expect(meet(book, 4)).toEqual(['otp.invalid', 'otp.invalid', '-', '-']);
    expect(book.find('r', 0)).toMatchObject({ seen: 2, fired: 2, isSpent: true });
  });

  it('lets the first requests through that it skips', () => {
    expect(meet(armed({ skip: 2, stages: [{ effect: FAIL, times: 1 }] }), 5)).toEqual([
      '-',
      '-',
      'otp.invalid',
      '-',
      '-',
    ]);
  });

  it('goes through its stages', () => {
    const stages = [
      { effect: FAIL, times: 1 },
      { effect: PASS, times: 2 },
      { effect: { error: { code: 'otp.cooldown' } }, times: 1 },
    ];
    expect(meet(armed({ stages }), 6)).toEqual(['otp.invalid', '-', '-', 'otp.cooldown', '-', '-']);
  });

  it('does not count a request it lets pass as one whose outcome it decided', () => {
    const book = armed({
      stages: [
        { effect: PASS, times: 1 },
        { effect: FAIL, times: 1 },
      ],
    });
    meet(book, 2);
    expect(book.find('r', 0)).toMatchObject({ seen: 2, fired: 1 });
  });

  it('lapses when its virtual time is over', () => {
    const book = armed({ ttlMs: 100 });
    expect([meet(book, 1, 99), meet(book, 1, 100)]).toEqual([['otp.invalid'], ['-']]);
    expect([book.find('r', 99)!.isSpent, book.find('r', 100)!.isSpent, book.list(100)[0]!.isSpent]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leaves requests alone that it does not match, and does not count them', () => {
    const book = armed({ match: { service: 'cms' } });
    expect(meet(book, 2)).toEqual(['-', '-']);
    expect(book.find('r', 0)).toMatchObject({ seen: 0 });
  });
});

describe('a rule about deliveries', () => {
  /** What so many attempts in a row meet: the effect, or `-`. */
  const deliver = (book: FaultBook, attempts: number): string[] =>
    Array.from({ length: attempts }, () => book.claimDelivery(ATTEMPT, 0)?.effect.delivery ?? '-');

  it('claims attempts and no requests, and a rule about requests no attempts', () => {
    const book = armed({ stages: [{ effect: LOSE, times: undefined }] });
    book.arm(rule({ id: 'other', stages: [{ effect: FAIL, times: 1 }] }), 0);
    expect([deliver(book, 2), meet(book, 2)]).toEqual([
      ['LOST', 'LOST'],
      ['otp.invalid', '-'],
    ]);
    expect(book.list(0).map(({ seen, fired }) => [seen, fired])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('is none that requests have to ask about', () => {
    const book = armed({ stages: [{ effect: LOSE, times: 1 }] });
    expect(book.awaitsRequests).toBe(false);
    book.arm(rule({ id: 'other' }), 0);
    expect(book.awaitsRequests).toBe(true);
  });

  it('skips, repeats and goes through its stages', () => {
    const stages = [
      { effect: { delivery: 'DUPLICATE' }, times: 2 },
      { effect: PASS, times: 1 },
      { effect: LOSE, times: 1 },
    ] as const;
    expect(deliver(armed({ skip: 1, stages }), 6)).toEqual(['-', 'DUPLICATE', 'DUPLICATE', '-', 'LOST', '-']);
  });

  it.each<[FaultRule['match'], boolean]>([
    [{}, true],
    [{ service: 'banking', event: 'transaction.completed', body: { data: { amount: '500' } } }, true],
    [{ service: 'issuing' }, false],
    [{ event: 'transaction.failed' }, false],
    [{ body: { data: { amount: 501 } } }, false],
  ])('fits what it names: %j: %s', (match, fits) => {
    expect(deliver(armed({ match, stages: [{ effect: LOSE, times: 1 }] }), 1)).toEqual([fits ? 'LOST' : '-']);
  });

  it('goes on where it was after a dump', () => {
    const book = armed({ stages: [{ effect: LOSE, times: 2 }] });
    deliver(book, 1);
    const later = new FaultBook();
    later.load(JSON.parse(JSON.stringify(book.dump())));
    expect(deliver(later, 2)).toEqual(['LOST', '-']);
  });
});

describe('chance', () => {
  it('draws the same outcomes from the same seed', () => {
    const draw = (seed: number): string[] => meet(armed({ probability: 0.5, seed }), 40);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('comes near its share', () => {
    const met = meet(armed({ probability: 0.3 }), 10_000).filter((code) => code !== '-').length;
    expect(met).toBeGreaterThan(2_800);
    expect(met).toBeLessThan(3_200);
  });

  it('of zero never comes true', () => {
    expect(meet(armed({ probability: 0 }), 100)).toEqual(Array(100).fill('-'));
  });
});

describe('the book', () => {
  it('asks the rule that was armed last first, and the next when that one is spent', () => {
    const book = new FaultBook();
    book.arm(rule({ id: 'old' }), 0);
    book.arm(rule({ id: 'new', stages: [{ effect: { error: { code: 'otp.cooldown' } }, times: 1 }] }), 0);
    expect(book.claim(REQUEST, 0)?.ruleId).toBe('new');
    expect(book.claim(REQUEST, 0)?.ruleId).toBe('old');
    expect(book.list(0).map(({ rule: { id } }) => id)).toEqual(['new', 'old']);
  });

  it('replaces a rule of the same id, and its counts', () => {
    const book = armed({ stages: [{ effect: FAIL, times: 1 }] });
    meet(book, 1);
    book.arm(rule({ stages: [{ effect: FAIL, times: 1 }] }), 0);
    expect(book.list(0)).toHaveLength(1);
    expect(meet(book, 2)).toEqual(['otp.invalid', '-']);
  });

  it('disarms one rule or all', () => {
    const book = armed({});
    book.arm(rule({ id: 'other' }), 0);
    expect(book.disarm('r')).toBe(true);
    expect(book.disarm('r')).toBe(false);
    book.clear();
    expect(book.awaitsRequests).toBe(false);
    expect(meet(book, 1)).toEqual(['-']);
  });

  it('never meets more requests than its rules have times, whatever the stages', () => {
    const stage = fc.record({ effect: fc.constantFrom(FAIL, PASS), times: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), fc.nat(5), (stages, skip) => {
        const book = armed({ stages, skip });
        const met = meet(book, 40).filter((code) => code !== '-').length;
        const wanted = stages.filter(({ effect }) => effect === FAIL).reduce((sum, { times }) => sum + times, 0);
        expect(met).toBe(wanted);
        expect(book.find('r', 0)).toMatchObject({ fired: wanted, isSpent: true });
      }),
      { seed: 1 },
    );
  });
});
