import { machineOf, type Machine } from '@sadpath/service';
import { type Otp, otpLifecycle } from './domain/otp';
import { validate } from './domain/validate';
import { otpCollections } from './otp.collections';
import { otpError } from './otp.errors';

/** Judges a code that is sent in a state. */
const verify = (state: Otp['state']) => {
  const { refusal } = validate({ state, expiresAt: 0, wrongTries: 0 } as Otp, { code: '' }, 0);
  return refusal === undefined ? undefined : otpError(refusal);
};

/** The life of a one-time password (contract §4.3). */
export const otpMachines: readonly Machine[] = [
  machineOf(otpLifecycle, otpCollections.otps, {
    ...{ name: 'OTP', meaning: 'The one-time password of a mobile and a purpose' },
    stateOf: ({ state }) => state,
    tries: { verify },
  }),
];
