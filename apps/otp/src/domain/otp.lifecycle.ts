import { defineLifecycle } from '@sadpath/lifecycle';

/** The life of the OTP of one mobile and purpose (contract §4.3). NONE: none was made yet, or the last one is used up. */
export const otpLifecycle = defineLifecycle({
  NONE: { generate: 'SENT' },
  SENT: { generate: 'SENT', verify: 'NONE', exhaust: 'EXHAUSTED', expire: 'EXPIRED' },
  EXHAUSTED: { generate: 'SENT' },
  EXPIRED: { generate: 'SENT' },
});
