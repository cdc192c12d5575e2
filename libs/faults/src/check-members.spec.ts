import { thoseHaving } from './check-members';
import { RuleProblems } from './rule-problems';
import type { KnownShape } from './vocabulary';

const SCALAR: KnownShape = { members: new Map(), isList: false };
const ANYTHING: KnownShape = { members: undefined, isList: false };

function having(members: Readonly<Record<string, KnownShape>>, isList = false): KnownShape {
  const names = Object.entries(members).map(([name, shape]) => [name, () => shape] as const);
  return { members: new Map(names), isList };
}

const LINES = having({ sku: SCALAR, count: SCALAR }, true);
const FORMS: Readonly<Record<string, KnownShape>> = {
  order: having({ amount: SCALAR, lines: LINES, more: ANYTHING }),
  payment: having({ amount: SCALAR, card: having({ number: SCALAR }) }),
  orders: having({ amount: SCALAR }, true),
  nothing: SCALAR,
};

function look(wanted: unknown) {
  const problems = new RuleProblems();
  const candidates = Object.entries(FORMS).map(([owner, shape]) => ({ owner, shape }));
  const left = thoseHaving(wanted, candidates, { at: '/match/body', whose: 'any body', problems });
  return { left, told: problems.list.map(({ pointer, nearest }) => [pointer, ...nearest]) };
}

describe('the forms that may have what a rule wants', () => {
  it.each<[unknown, readonly string[]]>([
    [{ amount: 5 }, ['order', 'payment']],
    [{ amount: 5, card: { number: '4' } }, ['payment']],
    [{ lines: [{ sku: 'x' }, { count: 2 }], more: { of: { it: 1 } } }, ['order']],
    [[{ amount: 5 }], ['orders']],
    ['no object at all', ['order', 'payment', 'orders', 'nothing']],
  ])('of %j are %j', (wanted, left) => {
    expect(look(wanted)).toEqual({ left, told: [] });
  });

  it.each<[unknown, readonly string[]]>([
    [{ amont: 5 }, ['/match/body/amont', 'amount', 'more', 'card']],
    [{ amount: { value: 5 } }, ['/match/body/amount/value']],
    [{ card: { number: '4' }, more: 1 }, ['/match/body/more', 'card', 'amount']],
    [{ lines: [{ sku: 'x' }, { skuu: 'x' }] }, ['/match/body/lines/1/skuu', 'sku', 'count']],
    [[{ amont: 5 }], ['/match/body/0/amont', 'amount']],
  ])('of %j are none, and told is %j', (wanted, told) => {
    expect(look(wanted)).toEqual({ left: [], told: [told] });
  });
});
