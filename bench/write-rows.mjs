const JSON_TYPE = { 'content-type': 'application/json' };
/** Nothing but the cost of a write changes with its number: no limit is met, and no write is taken for the one before. */
const SETTINGS = {
  rateLimits: 'off',
  'banking.dedupWindowMs': 0,
  'banking.kyc1DailyLimit': 1_000_000_000_000,
  'banking.kyc2DailyLimit': 1_000_000_000_000,
  'banking.kyc3DailyLimit': 1_000_000_000_000,
  'banking.kyc1MonthlyLimit': 1_000_000_000_000,
  'banking.kyc2MonthlyLimit': 1_000_000_000_000,
  'banking.kyc3MonthlyLimit': 1_000_000_000_000,
};
const WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101';
const BANK_WALLET = '00000000-0000-4000-8000-000000001001';
const CARDHOLDER = {
  ...{ firstName: 'Jo', lastName: 'Tester', gender: 2, nationality: 'American', placeOfBirth: 'USA' },
  ...{ dob: '1990-05-14', adrLine1: '1 Test Street', city: 'Testville', state: 'CA', country: 'US' },
  ...{ zipCode: '94105', callingCode: '001', cellNum: '4155550100' },
};

const post = async (gateway, path, body, headers) => {
  const answer = await fetch(gateway + path, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
};

/** Headers of who may write, by platform; a token brings its space. */
const CALLERS = {
  async debit(gateway, space) {
    const login = { username: 'api_admin', password: 'Sandbox#123' };
    const { id_token } = await post(gateway, '/dcms/api/authenticate', login, space);
    return { tenant: 'ACME_BANK', authorization: `Bearer ${id_token}` };
  },
  async wallet(gateway, space) {
    const login = { email: 'admin@wallet.test', password: 'Sandbox123!' };
    const { data } = await post(gateway, '/auth/v1/login', login, space);
    return { authorization: `Bearer ${data?.accessToken}` };
  },
  async banking(gateway, space) {
    const login = { email: 'testuser@example.com', password: 'TestPass123!' };
    const tenant = { 'x-tenant-id': 'fmfb' };
    const { data } = await post(gateway, '/api/v1/banking/auth/login', login, { ...space, ...tenant });
    return { ...tenant, authorization: `Bearer ${data?.tokens?.accessToken}` };
  },
  issuing: () => ({ 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' }),
};

/** Writes that can be made ten thousand times; `[<id>]` is another in every request. */
const WRITES = [
  ['debit', '/dcms/cbs/credit', { accountNo: '8642135', amount: '1.00', txnId: 'C-[<id>]' }],
  ['debit', '/dcms/cbs/debit', { accountNo: '8642135', amount: '1.00', txnId: 'D-[<id>]' }],
  ['wallet', `${WALLET}/credit`, { amount: 1 }],
  ['wallet', `${WALLET}/debit`, { amount: 1 }],
  [
    'banking',
    '/api/v1/banking/transfers/internal',
    { sourceWalletId: BANK_WALLET, amount: 1, recipientAccountNumber: '0000000003' },
  ],
  ['issuing', '/v2/cardholders', { ...CARDHOLDER, emailAdr: '[<id>]@example.test' }],
];

/** The writes, each in a space of its own, or of another beginning of its name. */
export function writeRows() {
  return WRITES.map(([platform, path, body]) => ({
    name: `${platform}: POST ${path.replace(/[0-9a-f-]{36}/, ':id')}`,
    /** Makes the space; answers the request. Rejects where it is no success. */
    async in(gateway, id) {
      await post(gateway, '/__admin/spaces', { id, settings: SETTINGS });
      const space = { 'x-sandbox-space': id };
      const headers = { ...JSON_TYPE, ...space, ...(await CALLERS[platform](gateway, space)) };
      const request = { method: 'POST', path, headers, body: JSON.stringify(body) };
      const first = await fetch(gateway + path, { ...request, body: request.body.replace('[<id>]', 'first') });
      if (!first.ok) throw new Error(`${path}: ${await first.text()}`);
      return request;
    },
  }));
}
