import fc from 'fast-check';
import type { Fee, FeeStatus } from './fee';
import { asReversed } from './reverse-fee';
import { asFailed, asPosted } from './settle-fee';
import { SEED_FEE } from '../fee-posting.fixtures';

const TERMS = SEED_FEE.terms;
const fee = (status: FeeStatus): Fee => ({
  feeId: 'FEE1',
  feeRef: 'F-1',
  status,
  terms: TERMS,
  attempt: 1,
  createdAt: 1_000,
});
const code = (name: string, status: number) => expect.objectContaining({ code: name, status }) as Error;

describe('a fee that the core bank posted', () => {
  it.each<FeeStatus>(['NEW', 'FAILED'])('is POSTED when it was %s', (status) => {
    expect(asPosted({ ...fee(status), failure: 'cbs.timeout' }, 'CBS9')).toEqual({ ...fee('POSTED'), cbsRef: 'CBS9' });
  });

  it.each<FeeStatus>(['POSTED', 'REVERSED'])('stays as it is when another request left it %s', (status) => {
    expect(() => asPosted(fee(status), 'CBS9')).toThrow(code('fee.already.posted', 400));
  });
});

describe('a fee that the core bank did not post', () => {
  it.each<FeeStatus>(['NEW', 'FAILED'])('is FAILED with the inner code when it was %s', (status) => {
    expect(asFailed(fee(status), 'cbs.timeout')).toEqual({ ...fee('FAILED'), failure: 'cbs.timeout' });
  });

  it('stays POSTED when another request has posted it', () => {
    expect(() => asFailed(fee('POSTED'), 'cbs.timeout')).toThrow(code('fee.already.posted', 400));
  });
});

describe('a reversal', () => {
  it('takes a posted fee back', () => {
    expect(asReversed('F-1', fee('POSTED'))).toEqual(fee('REVERSED'));
  });

  it('keeps its reason', () => {
    expect(asReversed('F-1', fee('POSTED'), 'by mistake').reversalReason).toBe('by mistake');
  });

  it.each<FeeStatus>(['NEW', 'FAILED', 'REVERSED'])('is refused for a %s fee', (status) => {
    expect(() => asReversed('F-1', fee(status))).toThrow(code('fee.reversal.failed', 400));
  });

  it('is refused for an unknown reference', () => {
    expect(() => asReversed('NOPE', undefined)).toThrow(code('fee.reversal.failed', 400));
  });
});

type Event = 'post' | 'fail' | 'reverse';

/** The fee after an event; undefined when the event is refused. */
function moved(current: Fee, event: Event): Fee | undefined {
  try {
    if (event === 'post') return asPosted(current, 'CBS9');
    return event === 'fail' ? asFailed(current, 'cbs.timeout') : asReversed('F-1', current);
  } catch {
    return undefined;
  }
}

describe('the life of a fee', () => {
  it('never leaves REVERSED, and posts at most once', () => {
    const moves = fc.array(fc.constantFrom<Event>('post', 'fail', 'reverse'), { maxLength: 20 });
    fc.assert(
      fc.property(moves, (events) => {
        let current = fee('NEW');
        let posted = 0;
        for (const event of events) {
          const next = moved(current, event);
          if (next !== undefined && event === 'post') posted++;
          current = next ?? current;
        }
        expect(posted).toBe(current.status === 'POSTED' || current.status === 'REVERSED' ? 1 : 0);
      }),
    );
  });
});
