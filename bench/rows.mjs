const JSON_TYPE = { 'content-type': 'application/json' };

async function post(url, body, headers = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** `unique` bodies hold `[<id>]`, which autocannon replaces by a number of its own for every request. */
export async function rows(gateway) {
  const { id_token } = await post(`${gateway}/dcms/api/authenticate`, {
    username: 'api_admin',
    password: 'Sandbox#123',
  });
  const debit = { ...JSON_TYPE, tenant: 'ACME_BANK', authorization: `Bearer ${id_token}` };
  const login = await post(`${gateway}/auth/v1/login`, { email: 'admin@wallet.test', password: 'Sandbox123!' });
  const wallet = { ...JSON_TYPE, authorization: `Bearer ${login.data?.accessToken}` };
  return [
    {
      name: 'validated 404 (customer: viewCustomer)',
      service: 'customer',
      request: { method: 'POST', path: '/dcms/viewCustomer', headers: debit, body: '{"entityId":"NOPE"}' },
    },
    {
      name: 'successful write (cbs-connector: credit)',
      service: 'cbs-connector',
      request: {
        method: 'POST',
        path: '/dcms/cbs/credit',
        headers: debit,
        body: '{"accountNo":"8642135","amount":"1.00","txnId":"B-[<id>]"}',
      },
    },
    {
      name: 'validated 404 (wallet: get wallet)',
      service: 'wallet',
      request: { method: 'GET', path: '/wallet/v1/wallets/ffffffff-ffff-4fff-bfff-ffffffffffff', headers: wallet },
      settings: { 'wallet.rateLimit': 1_000_000_000 },
    },
    {
      name: 'debit with Idempotency-Key, replayed (wallet)',
      service: 'wallet',
      request: {
        method: 'POST',
        path: '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101/debit',
        headers: { ...wallet, 'idempotency-key': 'bench' },
        body: '{"amount":1}',
      },
      settings: { 'wallet.rateLimit': 1_000_000_000 },
    },
  ];
}
