import type { ReadyState } from '@sadpath/recipes';

const TENANT = { tenant: 'ACME_BANK' } as const;

/** What a seed file asks for by name. */
export const otpStates: Readonly<Record<string, ReadyState>> = {
  sentCode: {
    meaning: 'A code for a login that waits to be used; it stands in the outbox',
    takes: { mobile: { kind: 'text', meaning: 'To whom', pattern: '^[0-9]{10}$', fallback: '9876500002' } },
    steps: [
      {
        name: 'login',
        method: 'POST',
        path: '/dcms/api/authenticate',
        headers: TENANT,
        body: { username: 'api_admin', password: 'Sandbox#123' },
      },
      {
        method: 'POST',
        path: '/dcms/otp-manager/generate',
        headers: { ...TENANT, authorization: 'Bearer {{login.id_token}}' },
        body: { mobile: '{{wish.mobile}}', purpose: 'LOGIN' },
      },
    ],
  },
};
