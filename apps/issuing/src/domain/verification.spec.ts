import fc from 'fast-check';
import { DAY } from '@sadpath/clock';
import { cardholderFixtures, PROGRAMS } from '../issuing.fixtures';
import { cardholderLifecycle, openApplication, type Cardholder, type CardholderEvent } from './cardholder';
import {
  beginReview,
  decideByTime,
  failSubmission,
  forceDecision,
  moveByOffice,
  renewLink,
  requireApproved,
  submitCardholder,
  submitSumsubToken,
} from './verification';

const NOW = 1_768_467_600_000;
const [P1, P2] = [PROGRAMS[0]!, PROGRAMS[1]!];
const LINK = { token: 'abc', now: NOW };
const holder = (id: number): Cardholder => cardholderFixtures(NOW).find(({ cardholderId }) => cardholderId === id)!;
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('submitCardholder', () => {
  it.each([1001, 1004, 1005, 1006])('brings cardholder %d under review, with a link for seven days', (id) => {
    const submitted = beginReview(submitCardholder(holder(id), P1, LINK));
    expect(submitted.status).toBe('underReview');
    expect(openApplication(submitted, NOW + 7 * DAY)?.url).toBe('https://kyc.sandbox.test/s/abc');
    expect(openApplication(submitted, NOW + 7 * DAY + 1)).toBeUndefined();
  });

  it.each([
    [1002, 'kyc_submit_not_allowed'],
    [1003, 'kyc_submit_not_allowed'],
    [1008, 'kyc_submit_not_allowed'],
    [1007, 'cardholder_deleted'],
  ])('refuses cardholder %d', (id, expected) => {
    expect(() => submitCardholder(holder(id), P1, LINK)).toThrow(code(expected));
  });

  it('leaves SumSub cardholders to SumSub', () => {
    expect(() => submitCardholder(holder(2002), P2, LINK)).toThrow(code('kyc_submit_sumsub'));
    expect(() => submitCardholder(holder(2002), P1, LINK)).toThrow(code('sumsub_not_enabled'));
  });
});

describe('submitSumsubToken', () => {
  it('brings a SumSub cardholder under review', () => {
    expect(beginReview(submitSumsubToken(holder(2002), P2)).status).toBe('underReview');
  });

  it('refuses programs and cardholders without SumSub', () => {
    expect(() => submitSumsubToken(holder(2002), P1)).toThrow(code('sumsub_not_enabled'));
    expect(() => submitSumsubToken(holder(1001), P2)).toThrow(code('kyc_submit_not_allowed'));
  });
});

describe('failSubmission', () => {
  it('ends in status 6, from which the cardholder can be submitted again', () => {
    const failed = failSubmission(holder(1001), P1);
    expect(failed.status).toBe('errored');
    expect(submitCardholder(failed, P1, LINK).status).toBe('pending');
  });

  it('refuses what a submission refuses', () => {
    expect(() => failSubmission(holder(1003), P1)).toThrow(code('kyc_submit_not_allowed'));
  });
});

describe('renewLink', () => {
  it('renews under review, and reopens a declined verification', () => {
    expect(renewLink(holder(1002), LINK).application.url).toBe('https://kyc.sandbox.test/s/abc');
    expect(renewLink(holder(1004), LINK).status).toBe('underReview');
  });

  it.each([
    [1001, 'kyc_link_not_allowed'],
    [1003, 'kyc_link_not_allowed'],
    [1007, 'cardholder_deleted'],
  ])('refuses cardholder %d', (id, expected) => {
    expect(() => renewLink(holder(id), LINK)).toThrow(code(expected));
  });
});

describe('decisions', () => {
  it('pass or fail by force, under review only', () => {
    expect(forceDecision(holder(1002), 'pass').status).toBe('approved');
    expect(forceDecision(holder(1002), 'fail').status).toBe('declined');
    expect(() => forceDecision(holder(1001), 'pass')).toThrow(code('kyc_force_not_allowed'));
  });

  it('come with time, unless they are left to people or the review is over', () => {
    expect(decideByTime({ ...holder(1002), isDecidedByTime: true }).status).toBe('approved');
    expect(decideByTime(holder(1002)).status).toBe('underReview');
    expect(decideByTime(holder(1004)).status).toBe('declined');
  });

  it.each([
    ['adminDecline', 1002, 'adminDeclined'],
    ['error', 1002, 'errored'],
    ['delete', 1003, 'deleted'],
    ['pending', 1001, 'pending'],
  ] as const)('of the back office: %s', (move, id, status) => {
    expect(moveByOffice(holder(id), move)?.status).toBe(status);
  });

  it('of the back office may be impossible', () => {
    expect(moveByOffice(holder(1007), 'delete')).toBeUndefined();
    expect(moveByOffice(holder(1002), 'delete')).toBeUndefined();
  });

  it('open cards and money to the approved alone', () => {
    const all = cardholderFixtures(NOW);
    const ofStatus = (isApproved: boolean) => all.filter(({ status }) => (status === 'approved') === isApproved);
    for (const each of filled(ofStatus(true))) expect(() => requireApproved(each)).not.toThrow();
    for (const each of filled(ofStatus(false)))
      expect(() => requireApproved(each)).toThrow(code('compliance_restricted'));
  });
});

describe('the compliance lifecycle', () => {
  it('never leaves deleted, whatever happens', () => {
    const events: CardholderEvent[] = [
      'submit',
      'beginReview',
      'renewLink',
      'approve',
      'decline',
      'declineByAdmin',
      'fail',
      'failSubmission',
      'delete',
      'hold',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...cardholderLifecycle.states),
        fc.array(fc.constantFrom(...events)),
        (start, moves) => {
          let state = start;
          let wasDeleted = false;
          for (const event of moves) {
            wasDeleted ||= state === 'deleted';
            state = cardholderLifecycle.next(state, event) ?? state;
          }
          expect(!wasDeleted || state === 'deleted').toBe(true);
        },
      ),
    );
  });
});
