import { DAY, isoSeconds } from '@sadpath/clock';
import fc from 'fast-check';
import { NAIRA, NOON, refusalOf } from '../../test/sample-bank';
import { annuity } from './annuity';
import {
  instalmentStatus,
  nextArrearsAt,
  nextDueAt,
  outstandingOf,
  repay,
  requireNoRunningLoan,
  reviewLoan,
  scheduleOf,
  totalRepaymentOf,
  type Loan,
} from './loan';

const loan: Loan = {
  id: 'l-1',
  tenantId: 't-1',
  userId: 'u-1',
  applicationId: 'a-1',
  productName: 'Quick Cash',
  principal: 100_000 * NAIRA,
  interestRate: 1_850,
  tenureMonths: 3,
  status: 'active',
  disbursedAt: NOON,
  schedule: scheduleOf(annuity(100_000 * NAIRA, 1_850, 3).instalments, NOON),
};
const OVERDUE = Date.parse('2026-03-27T23:00:00Z');

describe('the schedule', () => {
  it('falls due monthly from disbursement', () => {
    expect(loan.schedule.map(({ dueAt }) => isoSeconds(dueAt).slice(0, 10))).toEqual([
      '2026-03-27',
      '2026-04-27',
      '2026-05-27',
    ]);
  });

  it('is one instalment after so many days where the product says so', () => {
    expect(scheduleOf([100], NOON, 5)).toEqual([{ number: 1, dueAt: NOON + 5 * DAY, amount: 100, paid: 0 }]);
  });

  it('is overdue from the midnight after the due day', () => {
    const [first] = loan.schedule;
    if (first === undefined) throw new Error('no instalment');
    expect(instalmentStatus(first, OVERDUE - 1)).toBe('pending');
    expect(instalmentStatus(first, OVERDUE)).toBe('overdue');
    expect(nextArrearsAt(loan, NOON)).toBe(OVERDUE);
  });
});

describe('repaying', () => {
  it('pays the oldest instalment first', () => {
    const paid = repay(loan, 40_000 * NAIRA, NOON);
    expect(paid.schedule.map((instalment) => instalment.paid)).toEqual([3_436_635, 563_365, 0]);
    expect(nextDueAt(paid)).toBe(loan.schedule[1]?.dueAt);
  });

  it('settles the loan with the last kobo', () => {
    const paid = repay(loan, 10_309_906, NOON);
    expect([paid.status, outstandingOf(paid), nextDueAt(paid)]).toEqual(['repaid', 0, null]);
  });

  it('refuses more than is outstanding', () => {
    expect(refusalOf(() => repay(loan, 10_309_907, NOON))).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: [{ field: 'amount', message: expect.stringMatching(/^amount must be at most [\d.]+ naira$/) as unknown }],
    });
  });

  it('refuses a loan that is repaid', () => {
    const paid = repay(loan, 10_309_906, NOON);
    expect(refusalOf(() => repay(paid, 1, NOON)).code).toBe('VALIDATION_ERROR');
  });

  it('brings an overdue loan back when it catches up', () => {
    const behind = reviewLoan(loan, OVERDUE);
    expect(behind.status).toBe('overdue');
    expect(repay(behind, 1, OVERDUE).status).toBe('overdue');
    expect(repay(behind, 3_436_635, OVERDUE).status).toBe('active');
  });

  it('never pays more than was given nor leaves less than nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6_000_000 }), { maxLength: 8 }), (amounts) => {
        let current = loan;
        let paid = 0;
        for (const amount of amounts) {
          if (current.status === 'repaid' || amount > outstandingOf(current)) continue;
          current = repay(current, amount, NOON);
          paid += amount;
        }
        expect(outstandingOf(current)).toBe(totalRepaymentOf(loan) - paid);
        expect(current.status === 'repaid').toBe(outstandingOf(current) === 0);
      }),
    );
  });
});

describe('a running loan', () => {
  it.each(['active', 'overdue'] as const)('stands in the way of the next while %s', (status) => {
    expect(
      refusalOf(() => {
        requireNoRunningLoan([{ ...loan, status }]);
      }),
    ).toMatchObject({
      code: 'EXISTING_LOAN',
      details: [{ loanId: 'l-1', outstandingBalance: 103_099.06 }],
    });
  });

  it('does not once it is repaid', () => {
    expect(() => {
      requireNoRunningLoan([{ ...loan, status: 'repaid' }]);
    }).not.toThrow();
  });
});
