import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import type { ReadyState } from '@sadpath/recipes';

/** What a seed file asks for by name. */
export const otpStates: Readonly<Record<string, ReadyState>> = {
  sentCode: {
    meaning: 'A code for a login that waits to be used; it stands in the outbox',
    takes: { mobile: { kind: 'text', meaning: 'To whom', pattern: '^[0-9]{10}$', fallback: '9876500002' } },
    steps: [
      LOG_IN,
      {
        method: 'POST',
        path: '/dcms/otp-manager/generate',
        headers: AS_ADMIN,
        body: { mobile: '{{wish.mobile}}', purpose: 'LOGIN' },
      },
    ],
  },
};
