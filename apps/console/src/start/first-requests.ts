import type { Draft } from '../requests/draft';

/** A request to begin with: it needs nothing that was there before. */
export interface FirstRequest {
  readonly title: string;
  readonly draft: Draft;
}

/** A login that is answered, a refusal, and a failure that is forced, each in the space. */
export function firstRequests(space: string): readonly FirstRequest[] {
  const inSpace = space === 'default' ? {} : { 'X-Sandbox-Space': space };
  return [
    {
      title: 'Log in',
      draft: {
        method: 'POST',
        target: '/auth/v1/login',
        headers: { 'Content-Type': 'application/json', ...inSpace },
        body: '{"email":"admin@wallet.test","password":"Sandbox123!"}',
      },
    },
    {
      title: 'Be refused',
      draft: { method: 'GET', target: '/api/v1/banking/accounts', headers: inSpace, body: '' },
    },
    {
      title: 'Force an error',
      draft: {
        method: 'GET',
        target: '/wallet/v1/wallets',
        headers: { ...inSpace, 'X-Sandbox-Error': 'ERR_WALLET_FROZEN' },
        body: '',
      },
    },
  ];
}
