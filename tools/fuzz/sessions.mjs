const JSON_TYPE = { 'content-type': 'application/json' };
const TENANT = '00000000-0000-4000-a000-000000000001';
/** Requests after which a session gives way to a new one, with data and tokens afresh. */
const LIFE = 400;

/** A space with somebody logged in on each platform. */
export class Session {
  tokens = [];
  /** True once answers of its space may rightly never come. */
  isRough = false;
  losesIssuing = false;
  used = 0;

  constructor(space) {
    this.space = space;
  }

  static async open(gateway, space) {
    const session = new Session(space);
    await session.#post(`${gateway}/__admin/spaces?replace=true`, {
      id: space,
      settings: { 'wallet.rateLimit': 1_000_000 },
    });
    const debit = await session.#post(`${gateway}/dcms/api/authenticate`, {
      username: 'api_admin',
      password: 'Sandbox#123',
    });
    const wallet = await session.#post(`${gateway}/auth/v1/login`, {
      email: 'admin@wallet.test',
      password: 'Sandbox123!',
    });
    const banking = await session.#post(`${gateway}/api/v1/auth/login`, {
      email: 'testuser@example.com',
      password: 'TestPass123!',
    });
    session.tokens = [debit.id_token, wallet.data?.accessToken, banking.data?.tokens?.accessToken];
    if (session.tokens.includes(undefined))
      throw new Error(`no login in ${space}: ${JSON.stringify([debit, wallet, banking]).slice(0, 1_000)}`);
    return session;
  }

  get isOver() {
    this.used += 1;
    return this.used > LIFE;
  }

  headersOf(service) {
    const [debit, wallet, banking] = this.tokens;
    if (service === 'control') return {};
    if (service === 'issuing') return { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
    if (service === 'wallet') return { authorization: `Bearer ${wallet}`, 'x-tenant-id': TENANT };
    if (service === 'banking') return { authorization: `Bearer ${banking}`, 'x-tenant-id': 'fmfb' };
    return { authorization: `Bearer ${debit}`, tenant: 'ACME_BANK' };
  }

  async #post(url, body) {
    const headers = { ...JSON_TYPE, 'x-sandbox-space': this.space, tenant: 'ACME_BANK', 'x-tenant-id': 'fmfb' };
    if (url.includes('/auth/v1/')) headers['x-tenant-id'] = TENANT;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  }
}
