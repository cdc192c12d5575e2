import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** A registration ends with the cardholder's SMS answer, or a day later without one (contract §4.6). */
export const bankRegistrationLifecycle = defineLifecycle({
  pending: { confirm: 'confirmed', ignore: 'pending', expire: 'expired' },
  confirmed: {},
  expired: {},
});

export type BankRegistrationStatus = StateOf<typeof bankRegistrationLifecycle.table>;
