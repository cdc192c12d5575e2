import { UUID } from '@sadpath/forms';
import type { ReadyState, StateValue } from '@sadpath/recipes';
import { login, post } from './wallet.recipe-steps';

const WALLETS = '/wallet/v1/wallets';
const OPENED = `${WALLETS}/{{opened.data.id}}`;

/** An owner has one wallet in a currency, so each state has an owner of its own unless one is named. */
const ownedBy = (owner: string): Readonly<Record<string, StateValue>> => ({
  ownerId: { kind: 'text', meaning: 'Whose wallet it is', pattern: UUID.source, fallback: owner },
  currency: { kind: 'text', meaning: 'ISO 4217', pattern: '^[A-Z]{3}$', fallback: 'USD' },
});
const balance: StateValue = { kind: 'whole', meaning: 'Minor units', min: 1, max: 100_000_000, fallback: 10_000 };

const asAdmin = login('admin');
const open = { ...post(WALLETS, { ownerId: '{{wish.ownerId}}', currency: '{{wish.currency}}' }), name: 'opened' };
const fill = post(`${OPENED}/credit`, { amount: '{{wish.balance}}' });

/** Wallets that a seed file asks for by name; each is a new one. */
export const walletStates: Readonly<Record<string, ReadyState>> = {
  empty: {
    meaning: 'A wallet without money',
    takes: ownedBy('00000000-0000-4000-8000-00000000f001'),
    steps: [asAdmin, open],
  },
  funded: {
    meaning: 'A wallet with money',
    takes: { ...ownedBy('00000000-0000-4000-8000-00000000f002'), balance },
    steps: [asAdmin, open, fill],
  },
  frozen: {
    meaning: 'A wallet with money that an admin has frozen',
    takes: { ...ownedBy('00000000-0000-4000-8000-00000000f003'), balance },
    steps: [asAdmin, open, fill, post(`${OPENED}/freeze`, { reason: 'seeded' })],
  },
  suspended: {
    meaning: 'A wallet with money that is suspended for a time',
    takes: {
      ...ownedBy('00000000-0000-4000-8000-00000000f004'),
      balance,
      seconds: { kind: 'whole', meaning: 'How long', min: 60, max: 2_592_000, fallback: 86_400 },
    },
    steps: [asAdmin, open, fill, post(`${OPENED}/suspend`, { reason: 'seeded', durationSeconds: '{{wish.seconds}}' })],
  },
  closed: {
    meaning: 'A wallet that has been closed',
    takes: ownedBy('00000000-0000-4000-8000-00000000f005'),
    steps: [asAdmin, open, post(`${OPENED}/close`, {})],
  },
};
