import type { Constraints } from '@sadpath/store';
import type { Otp } from './domain/otp';
import { OTP_LIMITS } from './domain/otp-limits';

/** What every operation leaves true of an OTP (contract §3.6, §4.3). */
export const OTP: Constraints<Otp> = {
  '/wrongTries': {
    says: ({ state }) =>
      state === 'EXHAUSTED'
        ? `must be ${OTP_LIMITS.tries} once the tries are used up`
        : `must be below ${OTP_LIMITS.tries} while tries are left`,
    holds: ({ state, wrongTries }) => (state === 'EXHAUSTED') === wrongTries >= OTP_LIMITS.tries,
  },
  '/sentAt': {
    says: 'must be in order, the oldest first',
    holds: ({ sentAt }) => sentAt.every((at, i) => i === 0 || at >= (sentAt[i - 1] ?? at)),
  },
  '/expiresAt': {
    says: (otp) => `must be ${endOf(otp)}, five minutes after the last was sent`,
    holds: (otp) => otp.expiresAt === endOf(otp),
  },
};

function endOf({ sentAt }: Otp): number {
  return (sentAt.at(-1) ?? 0) + OTP_LIMITS.validFor;
}
