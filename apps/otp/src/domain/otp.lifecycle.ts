import { defineLifecycle } from '@sadpath/lifecycle';

/**
 * The life of the OTP of one mobile and purpose (contract §4.3). NONE: none was made yet, or the last one is used up. A
 * used one is released when what it was used for did not happen, and withdrawn when its mobile is nobody's any more.
 */
export const otpLifecycle = defineLifecycle({
  NONE: { generate: 'SENT', release: 'SENT' },
  SENT: { generate: 'SENT', verify: 'NONE', exhaust: 'EXHAUSTED', expire: 'EXPIRED', withdraw: 'NONE' },
  EXHAUSTED: { generate: 'SENT' },
  EXPIRED: { generate: 'SENT' },
});
