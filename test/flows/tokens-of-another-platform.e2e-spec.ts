import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';

const PASSWORD = 'Sandbox#123';

/** How a token of each platform that has tokens is got, and where in the answer it stands. */
const LOGINS = {
  debit: ['/dcms/api/authenticate', { username: 'api_admin', password: PASSWORD }, 'id_token'],
  wallet: ['/auth/v1/login', { email: 'admin@wallet.test', password: 'Sandbox123!' }, 'accessToken'],
  banking: ['/api/v1/auth/login', { email: 'testuser@example.com', password: 'TestPass123!' }, 'accessToken'],
} as const;
type PlatformName = keyof typeof LOGINS;

/** Everything else that a request of any platform needs. */
const OTHERS = {
  tenant: 'ACME_BANK',
  'x-tenant-id': '00000000-0000-4000-a000-000000000001',
  'idempotency-key': '00000000-0000-4000-8000-00000000aaaa',
  'x-api-key': 'iss_stg_p1_primary',
};
const FORGED = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhcGlfYWRtaW4iLCJleHAiOjk5OTk5OTk5OTl9.c2lnbmF0dXJl';

const platformOf = (service: string): string =>
  ['wallet', 'banking', 'issuing'].includes(service) ? service : 'debit';
const tenantHeaders = (platform: string): Readonly<Record<string, string>> =>
  platform === 'banking' ? { ...OTHERS, 'x-tenant-id': 'fmfb' } : OTHERS;

async function tokenOf(platform: PlatformName, space: TestSpace): Promise<string> {
  const [path, body, member] = LOGINS[platform];
  const { text } = await space.call(path, { method: 'POST', headers: tenantHeaders(platform), body });
  const token = new RegExp(`"${member}":"([^"]+)"`).exec(text)?.[1];
  if (token === undefined) throw new Error(`no token of ${platform}: ${text}`);
  return token;
}

const told = ({ status, body }: WireAnswer): unknown => ({
  status,
  code: (body as { code?: string } | undefined)?.code,
});

const OPERATIONS = suiteFacts().operations.map(({ service, method, path, operation: name }) => ({
  service,
  name,
  method,
  path: path.replace(/[:{]\w+\}?/g, '1'),
}));

describe.each(Object.keys(LOGINS) as PlatformName[])('a token of %s', (platform) => {
  it('is good where it was got', async () => {
    const space = await TestSpace.make();
    const token = await tokenOf(platform, space);
    const good = { debit: '/dcms/customer/1', wallet: '/wallet/v1/wallets', banking: '/api/v1/banking/accounts' }[
      platform
    ];
    const headers = { ...tenantHeaders(platform), authorization: `Bearer ${token}` };
    expect([200, 400, 404]).toContain((await space.call(good, { headers })).status);
  });

  const foreign = OPERATIONS.filter(({ service }) => platformOf(service) !== platform);
  it.each([...new Set(foreign.map(({ service }) => service))])(
    'is worth no more than a forged one at %s',
    async (service) => {
      const space = await TestSpace.make();
      const token = await tokenOf(platform, space);
      const own = foreign.filter((operation) => operation.service === service);
      expect(own.length).toBeGreaterThan(0);
      for (const { method, path, name } of filled(own)) {
        const ask = async (bearer: string): Promise<unknown> => {
          const headers = { ...tenantHeaders(platformOf(service)), authorization: `Bearer ${bearer}` };
          const body = method === 'GET' ? {} : { body: {} };
          return { name, ...(told(await space.call(path, { method, headers, ...body })) as object) };
        };
        expect(await ask(token)).toEqual(await ask(FORGED));
      }
    },
  );
});
