import { TestSpace } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

const START = '2026-01-15T09:00:00Z';
const P1 = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
/** Listed and confirmed by the zone below, but not among the addresses that the certificate names. */
const UNNAMED = '127.0.0.9';

type Body = Readonly<Record<string, unknown>>;

/** A program in one space. */
class Caller {
  constructor(
    readonly space: TestSpace,
    private readonly headers: Readonly<Record<string, string>> = P1,
  ) {}

  ask(method: string, path: string, body?: unknown): Promise<WireAnswer> {
    const headers = { ...this.headers, 'x-sandbox-envelope': 'native' };
    return this.space.call(`/v2${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }

  async read(path: string): Promise<Body> {
    return (await this.ask('GET', path)).body as Body;
  }

  async pass(duration: string): Promise<void> {
    await this.space.ask('PUT', '/clock', { action: 'advance', duration });
  }
}

type Seen = (caller: Caller) => Promise<unknown>;
type Row = readonly [name: string, value: unknown, seen: Seen, before: unknown, after: unknown];

const ROWS: readonly Row[] = [
  ['issuing.fcrdnsMode', 'all', async (caller) => (await caller.ask('GET', '/wallets')).status, 200, 403],
  [
    'issuing.requireSanIp',
    true,
    async ({ space }) => {
      await space.ask('PUT', '/issuing/programs/P1/allowlist', { entries: [UNNAMED] });
      await space.ask('PUT', '/issuing/dns', { type: 'A', name: 'api.northwind.test', values: [UNNAMED] });
      await space.ask('PUT', '/issuing/dns', { type: 'PTR', name: UNNAMED, values: ['api.northwind.test'] });
      const caller = new Caller(space, { ...P1, 'x-sandbox-client-ip': UNNAMED });
      return (await caller.ask('GET', '/wallets')).status;
    },
    200,
    403,
  ],
  [
    'issuing.allowLoopbackHttpWebhook',
    false,
    async (caller) => {
      const body = { cardId: 5001, webhookUrl: 'http://127.0.0.1:9/passcodes' };
      return (await caller.ask('POST', '/otp/listeners', body)).status;
    },
    200,
    422,
  ],
  [
    'issuing.otpCodeTtlSec',
    7,
    async (caller) => {
      const { token } = (await caller.ask('POST', '/otp/listeners', { cardId: 5001 })).body as { token: string };
      await caller.ask('POST', '/staging/otp/challenge', { cardId: 5001 });
      return Number((await caller.read(`/otp/${token}`))['expiresAt']) - Date.parse(START) / 1_000;
    },
    300,
    7,
  ],
  [
    'issuing.kycAutoApproveSec',
    7,
    async (caller) => {
      await caller.ask('PUT', '/cardholders/1001/kyc-submit');
      await caller.pass('PT10S');
      return (await caller.read('/cardholders/1001'))['status'];
    },
    3,
    1,
  ],
  [
    'issuing.bankClearingSec',
    7,
    async (caller) => {
      const notice = { transactionAmount: 100, transactionReference: 'R' };
      await caller.ask('POST', '/wallets/3001/bank-deposit', notice);
      await caller.pass('PT10S');
      return (await caller.read('/wallets/3001'))['walletAvailableBalance'];
    },
    500_000,
    500_100,
  ],
];

describe('a switch of card issuing that a space sets is felt where it is said to be:', () => {
  it.each(ROWS.map(([name, ...row]) => [name, row] as const))('%s', async (name, [value, seen, before, after]) => {
    const inSpace = async (settings: Body) => seen(new Caller(await TestSpace.make({ clock: START, settings })));
    expect([await inSpace({}), await inSpace({ [name]: value })]).toEqual([before, after]);
  });
});
