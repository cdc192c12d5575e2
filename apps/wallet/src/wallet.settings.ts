import type { SettingSpecs } from '@sadpath/service';
import { INTERNAL_KEY } from './access/caller.gates';

/** What a space may set for the wallet service. */
export const walletSettings: SettingSpecs = {
  'wallet.internalKey': {
    takes: 'text',
    meaning: 'Key of the job routes, in x-internal-api-key',
    fallback: INTERNAL_KEY,
  },
  'wallet.rateLimit': {
    takes: 'whole',
    meaning: 'Requests of one user, in place of what his plan allows; not set, the plan counts',
    unit: 'requests per minute of the space',
    fallback: null,
  },
};
