import { machineOf, type Machine } from '@sadpath/service';
import { type Fee, feeLifecycle } from './domain/fee';
import { asReversed } from './domain/reverse-fee';
import { asFailed, asPosted } from './domain/settle-fee';
import { feePostingCollections } from './fee-posting.collections';

const feeIn = (status: Fee['status']) => ({ status, feeRef: '' }) as Fee;

/** The life of a fee (contract §4.4). */
export const feePostingMachines: readonly Machine[] = [
  machineOf(feeLifecycle, feePostingCollections.fees, {
    ...{ name: 'fee', meaning: 'A fee from its posting to its reversal' },
    stateOf: ({ status }) => status,
    tries: {
      post: (status) => asPosted(feeIn(status), ''),
      fail: (status) => asFailed(feeIn(status), ''),
      reverse: (status) => asReversed('', feeIn(status)),
    },
  }),
];
