import { cardLifecycle, type CardEvent, type CardStatus } from './card.lifecycle';
import { nextStatus } from './next-status';

const STATUSES = [
  'INACTIVE',
  'ASSIGNED',
  'ACTIVE',
  'LOCKED',
  'BLOCKED',
  'CLOSED',
  'REPLACED',
  'HOTLISTED',
  'EXPIRED_CARD',
] as const satisfies readonly CardStatus[];

const no = 'card.status.active';
const closed = 'card.already.closed';
const blocked = 'card.already.blocked';

/** The table of contracts/debit.md §4.1: the next status, or the code, for each status in the order above. */
const TABLE: Readonly<Partial<Record<CardEvent, readonly string[]>>> = {
  activate: ['ACTIVE', 'ACTIVE', 'card.already.active', no, no, closed, no, no, 'invalid.kit.info'],
  lock: [no, no, 'LOCKED', no, no, closed, no, no, no],
  unlock: [no, no, no, 'ACTIVE', no, closed, no, no, no],
  block: ['BLOCKED', 'BLOCKED', 'BLOCKED', 'BLOCKED', blocked, closed, no, no, no],
  blockAndReplace: ['BLOCKED', 'BLOCKED', 'BLOCKED', 'BLOCKED', blocked, closed, no, no, no],
  replace: ['REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', 'REPLACED', closed, no, no, 'REPLACED'],
  close: ['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', closed, no, no, no],
  hotlist: [no, no, 'HOTLISTED', 'HOTLISTED', 'HOTLISTED', closed, no, no, no],
  use: [no, no, 'ACTIVE', no, no, closed, no, no, no],
  upgrade: [no, no, 'REPLACED', 'REPLACED', no, closed, no, no, no],
  convert: [no, no, 'INACTIVE', no, no, closed, no, no, no],
};

const CASES = Object.entries(TABLE).flatMap(([event, row]) =>
  STATUSES.map((status, index) => [event as CardEvent, status, row[index] ?? ''] as const),
);

describe('nextStatus', () => {
  it.each(CASES)('%s on %s gives %s', (event, status, expected) => {
    const answer = (): string => nextStatus('4240170003', status, event);
    if (expected.includes('.')) expect(answer).toThrow(expect.objectContaining({ code: expected }));
    else expect(answer()).toBe(expected);
  });

  it('names the kit and the status it refuses', () => {
    const fields = [expect.objectContaining({ field: 'kitNo', message: expect.stringContaining('is ACTIVE') })];
    const message = 'Kit 4240170002 is ACTIVE, which does not allow this operation';
    expect(() => nextStatus('4240170002', 'ACTIVE', 'unlock')).toThrow(expect.objectContaining({ message, fields }));
  });
});

describe('cardLifecycle', () => {
  it('ends in closed, replaced and hotlisted cards', () => {
    expect(cardLifecycle.states.filter((state) => cardLifecycle.isTerminal(state))).toEqual([
      'CLOSED',
      'REPLACED',
      'HOTLISTED',
    ]);
  });

  it('lets time end every card that is not ended', () => {
    const ending = cardLifecycle.states.filter((state) => cardLifecycle.next(state, 'expire') === 'EXPIRED_CARD');
    expect(ending).toEqual(['UNALLOCATED', 'INACTIVE', 'ASSIGNED', 'ACTIVE', 'LOCKED', 'BLOCKED']);
  });

  it('takes a kit from the stock as an inactive or an assigned card', () => {
    expect(cardLifecycle.next('UNALLOCATED', 'allocate')).toBe('INACTIVE');
    expect(cardLifecycle.next('UNALLOCATED', 'allocateAsUpgrade')).toBe('ASSIGNED');
  });
});
