import { beginFee, failedTwins, hasTwin, type FeeRequest } from './begin-fee';
import type { Fee, FeeTerms } from './fee';
import { postingTxnId } from './transaction-ids';
import { SEED_FEE } from '../fee-posting.fixtures';

const TERMS = SEED_FEE.terms;
const request = (terms: Partial<FeeTerms> = {}): FeeRequest => ({
  feeId: 'FEE2',
  feeRef: 'F-1',
  terms: { ...TERMS, ...terms },
  now: 9_000,
});
const fee = (more: Partial<Fee> = {}): Fee => ({
  feeId: 'FEE1',
  feeRef: 'F-1',
  status: 'NEW',
  terms: TERMS,
  attempt: 1,
  createdAt: 1_000,
  ...more,
});
const alreadyPosted = (feeRef: string) =>
  expect.objectContaining({ code: 'fee.already.posted', message: expect.stringContaining(feeRef) as string }) as Error;

describe('a fee under a new reference', () => {
  it('starts as NEW', () => {
    expect(beginFee({ same: undefined, ofKit: [] }, request())).toEqual(fee({ feeId: 'FEE2', createdAt: 9_000 }));
  });

  it.each<Fee['status']>(['POSTED', 'NEW'])('is refused beside a %s one of the same kit, type and period', (status) => {
    const twin = fee({ feeRef: 'F-0', status, terms: { ...TERMS, period: '2026' } });
    expect(() => beginFee({ same: undefined, ofKit: [twin] }, request({ period: '2026' }))).toThrow(
      alreadyPosted('F-0'),
    );
  });

  it.each<[string, Partial<Fee>, Partial<FeeTerms>]>([
    ['a reversed one of the same period', { status: 'REVERSED' }, { period: '2026' }],
    ['a failed one of the same period', { status: 'FAILED' }, { period: '2026' }],
    ['one of another period', { status: 'POSTED' }, { period: '2027' }],
    ['one of another type', { status: 'POSTED' }, { period: '2026', feeType: 'REPLACEMENT' }],
    ['one of the same kit when no period is named', { status: 'POSTED' }, {}],
  ])('passes beside %s', (_, stored, terms) => {
    const other = fee({ feeRef: 'F-0', terms: { ...TERMS, period: '2026' }, ...stored });
    expect(beginFee({ same: undefined, ofKit: [other] }, request(terms)).status).toBe('NEW');
  });
});

describe('a fee under a known reference', () => {
  it.each<Fee['status']>(['POSTED', 'REVERSED'])('is refused when it is %s', (status) => {
    expect(() => beginFee({ same: fee({ status }), ofKit: [] }, request())).toThrow(alreadyPosted('F-1'));
  });

  it('joins the posting that is under way', () => {
    const underWay = fee();
    expect(beginFee({ same: underWay, ofKit: [underWay] }, request())).toBe(underWay);
  });

  it.each(['cbs.timeout', 'cbs.invalid.response', 'cbs.connection.failed', 'anything else'])(
    'keeps its first terms after %s, because the money may have moved',
    (failure) => {
      const failed = fee({ status: 'FAILED', failure });
      expect(beginFee({ same: failed, ofKit: [] }, request({ total: 11_800 }))).toEqual({ ...failed, status: 'NEW' });
    },
  );

  it.each(['cbs.insufficient.balance', 'cbs.account.frozen', 'cbs.invalid.account'])(
    'takes new terms under a new transaction id after %s',
    (failure) => {
      const failed = fee({ status: 'FAILED', failure });
      const again = beginFee({ same: failed, ofKit: [] }, request({ total: 11_800 }));
      expect(again.terms.total).toBe(11_800);
      expect(postingTxnId(again)).not.toBe(postingTxnId(failed));
    },
  );

  it('keeps its transaction id when it was refused and comes again with the same terms', () => {
    const failed = fee({ status: 'FAILED', failure: 'cbs.insufficient.balance' });
    expect(beginFee({ same: failed, ofKit: [] }, request())).toEqual({ ...failed, status: 'NEW' });
  });
});

describe('a failed fee of the same kit, type and period', () => {
  const identity = { feeRef: 'F-2', feeType: TERMS.feeType, period: '2026' };
  const ofPeriod = (status: Fee['status']): Fee => fee({ status, terms: { ...TERMS, period: '2026' } });

  it('has to give back what it may have taken; no other has', () => {
    const failed = ofPeriod('FAILED');
    expect(failedTwins({ ofKit: [ofPeriod('POSTED'), failed, fee({ status: 'FAILED' })] }, identity)).toEqual([failed]);
  });

  it('does not stand for the charge, as one that is posted or under way does', () => {
    const stands = (['FAILED', 'REVERSED', 'NEW', 'POSTED'] as const).map((status) =>
      hasTwin({ ofKit: [ofPeriod(status)] }, identity),
    );
    expect(stands).toEqual([false, false, true, true]);
  });
});
