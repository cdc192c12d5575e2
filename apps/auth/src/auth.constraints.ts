import { SECOND } from '@sadpath/clock';
import type { Constraints } from '@sadpath/store';
import type { LoginRate } from './domain/login-rate';
import type { Session } from './domain/session';
import { WRONG_PASSWORDS_TO_LOCK, type User } from './domain/user';

/** What every operation leaves true of what it writes (contracts/debit.md §4.4, §6), by collection. */
export const USER: Constraints<User> = {
  '/wrongPasswords': {
    says: ({ lock }) =>
      lock === null
        ? `must be below ${WRONG_PASSWORDS_TO_LOCK} while the user is not locked`
        : `must be ${WRONG_PASSWORDS_TO_LOCK} while the user is locked`,
    holds: ({ lock, wrongPasswords }) => (lock === null) === wrongPasswords < WRONG_PASSWORDS_TO_LOCK,
  },
};

export const LOGIN_RATE: Constraints<LoginRate> = {
  '/calls': {
    says: 'must be in order, the oldest first',
    holds: ({ calls }) => calls.every((at, i) => i === 0 || at >= (calls[i - 1] ?? at)),
  },
};

export const SESSION: Constraints<Session> = {
  '/expiresAt': {
    says: ({ issuedAt }) => `must be after ${issuedAt}, the beginning`,
    holds: ({ issuedAt, expiresAt }) => expiresAt > issuedAt,
  },
  '/issuedAt': { says: 'must be a whole second', holds: ({ issuedAt }) => issuedAt % SECOND === 0 },
};
