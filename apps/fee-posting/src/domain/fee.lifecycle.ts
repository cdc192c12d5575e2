import { defineLifecycle } from '@sadpath/lifecycle';

/** Life of a fee (contract §4.4): NEW while its posting is under way; FAILED may be posted again under the same reference. */
export const feeLifecycle = defineLifecycle({
  NEW: { post: 'POSTED', fail: 'FAILED' },
  FAILED: { retry: 'NEW', post: 'POSTED', fail: 'FAILED' },
  POSTED: { reverse: 'REVERSED' },
  REVERSED: {},
});
