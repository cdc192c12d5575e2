import { UUID } from '@sadpath/forms';
import type { ReadyState, StateValue } from '@sadpath/recipes';
import { logIn, post, tryLogin, W1 } from './banking.recipe-steps';

const login = logIn('{{wish.email}}');

const user = (fallback: string): StateValue => ({
  kind: 'text',
  meaning: 'E-mail address of the user',
  pattern: '^[^@\\s]{1,64}@[^@\\s]{1,190}$',
  fallback,
});
const walletOf = {
  email: user('testuser@example.com'),
  walletId: {
    kind: 'text',
    meaning: 'His wallet',
    pattern: UUID.source,
    fallback: W1,
  } satisfies StateValue,
};

/** What a seed file asks for by name at the bank of the fixtures. */
export const bankingStates: Readonly<Record<string, ReadyState>> = {
  frozenWallet: {
    meaning: 'A wallet that its owner has frozen',
    takes: walletOf,
    steps: [login, post('/wallets/{{wish.walletId}}/freeze')],
  },
  lockedUser: {
    meaning: 'A user who is locked after five wrong passwords',
    takes: { email: user('lockme@example.com') },
    steps: [{ ...tryLogin('{{wish.email}}', 'wrong'), expect: 401, repeat: 5 }],
  },
  lockedSavings: {
    meaning: 'Savings that are locked for months',
    takes: {
      email: user('testuser@example.com'),
      amount: { kind: 'whole', meaning: 'Naira', min: 10_000, max: 1_000_000, fallback: 50_000 },
      months: { kind: 'whole', meaning: 'How long', min: 3, max: 12, fallback: 6 },
    },
    steps: [
      login,
      post('/savings/locked', {
        productType: 'locked',
        amount: '{{wish.amount}}',
        lockPeriodMonths: '{{wish.months}}',
      }),
    ],
  },
  overdueLoan: {
    meaning: 'The running loan of the fixtures with an instalment overdue; the clock of the space moves on for it',
    takes: { days: { kind: 'whole', meaning: 'How far the clock moves', min: 32, max: 365, fallback: 40 } },
    steps: [{ method: 'PUT', path: '/__admin/clock', body: { action: 'advance', duration: 'P{{wish.days}}D' } }],
  },
};
