import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { DESKS, type Desk, type Order } from './verdicts/desks';

interface Found {
  readonly rule: string;
}

/** Seconds that each attempt waits after the one before it: more than any platform asks for. */
const STEADY = [6, 6];
const GROWING = [6, 12, 24, 48];

/** A client of one platform in a space of its own; what it would wait, the clock of the space passes. */
class Client {
  private headers: Readonly<Record<string, string>> = {};

  private constructor(
    readonly space: TestSpace,
    readonly desk: Desk,
  ) {}

  static async of(desk: Desk): Promise<Client> {
    const client = new Client(await TestSpace.make({ clock: '2026-02-27T14:22:00Z' }), desk);
    await client.logIn();
    return client;
  }

  async logIn(): Promise<void> {
    this.headers = await this.desk.logIn(this.space);
  }

  async wait(seconds: number): Promise<void> {
    await this.space.ask('PUT', '/clock', { action: 'advance', duration: `PT${String(seconds)}S` });
  }

  /** Sends a request; a code is forced on it where one is given. */
  async send({ path, ...order }: Order, code?: string): Promise<void> {
    const forced = code === undefined ? {} : { 'x-sandbox-error': code };
    const headers = { ...this.headers, ...order.headers, ...forced };
    await this.space.call(path, { ...order, headers }).catch(() => undefined);
  }

  look(): Promise<void> {
    return this.send(this.desk.look);
  }

  /** Pays as often as it waits, and once before; none of it arrives. */
  async insist(waits: readonly number[]): Promise<void> {
    await this.lose('before', waits.length + 1);
    for (const seconds of [0, ...waits]) {
      if (seconds > 0) await this.wait(seconds);
      await this.send(this.desk.payment(1));
    }
  }

  /** The next payments get no answer, before or after they are carried out. */
  async lose(phase: 'before' | 'after', times = 1): Promise<void> {
    const { service, operation } = this.desk;
    await this.space.ask('POST', '/faults', { match: { service, operation }, network: 'EMPTY_RESPONSE', phase, times });
  }

  code(kind: keyof typeof KINDS): string {
    return codeOf(this.desk, kind) ?? '';
  }

  async rules(): Promise<readonly string[]> {
    const { findings } = await this.space.ask<{ findings: readonly Found[] }>('GET', '/conduct');
    return [...new Set(findings.map(({ rule }) => rule))];
  }
}

/** Which codes of a payment are of a kind. */
const KINDS = {
  refused: ({ status, retry }: Fact) =>
    status !== undefined && status < 500 && status !== 401 && retry === 'after-change',
  away: ({ status, retry }: Fact) => status !== undefined && status >= 500 && retry !== 'check-first',
  unknown: ({ status, retry }: Fact) => status !== undefined && status >= 500 && retry === 'check-first',
} as const;

type Fact = ReturnType<typeof suiteFacts>['errors'][number];

function codeOf({ service, operation }: Desk, kind: keyof typeof KINDS): string | undefined {
  return suiteFacts().errors.find(
    (each) => each.service === service && each.operations.includes(operation) && KINDS[kind](each),
  )?.code;
}

/** The same payment under the key of another. */
function under(payment: Order, other: Order): Order {
  const { txnId } = other.body as { readonly txnId?: string };
  const body = txnId === undefined ? payment.body : { ...(payment.body as object), txnId };
  return { ...payment, body, ...(other.headers === undefined ? {} : { headers: other.headers }) };
}

const isKeyed = ({ isKeyed: has }: Desk): boolean => has;
const hasHeaderKey = (desk: Desk): boolean => desk.payment(1).headers !== undefined;
const hasToken = ({ expired }: Desk): boolean => expired.length > 0;

/** What a client does wrong, what one does right that looks like it, and where it can be done. */
const CASES: readonly {
  readonly rule: string;
  readonly where?: (desk: Desk) => boolean;
  readonly wrong: (client: Client) => Promise<void>;
  readonly right: (client: Client) => Promise<void>;
}[] = [
  {
    rule: 'retried-refusal',
    wrong: async (client) => {
      for (const _attempt of [1, 2]) await client.send(client.desk.payment(1), client.code('refused'));
    },
    right: async (client) => {
      await client.send(client.desk.payment(1), client.code('refused'));
      await client.send(client.desk.payment(2));
      await client.send(client.desk.payment(1), client.code('refused'));
    },
  },
  {
    rule: 'ignored-retry-after',
    wrong: (client) => afterSeconds(client, 1),
    right: (client) => afterSeconds(client, 7),
  },
  { rule: 'no-backoff', wrong: (client) => client.insist(STEADY), right: (client) => client.insist(GROWING) },
  {
    rule: 'too-many-attempts',
    wrong: (client) => client.insist([...GROWING, 96]),
    right: (client) => client.insist(GROWING),
  },
  {
    rule: 'blind-money-retry',
    where: isKeyed,
    wrong: async (client) => {
      await client.lose('after');
      await client.send(client.desk.payment(1));
      await client.send(under(client.desk.payment(1), client.desk.payment(2)));
    },
    right: async (client) => {
      await client.lose('after');
      await client.send(client.desk.payment(1));
      await client.send(client.desk.payment(1));
    },
  },
  {
    rule: 'key-reused',
    where: isKeyed,
    wrong: async (client) => {
      await client.send(client.desk.payment(1));
      await client.send(under(client.desk.payment(2), client.desk.payment(1)));
    },
    right: async (client) => {
      for (const number of [1, 1, 2]) await client.send(client.desk.payment(number));
    },
  },
  {
    rule: 'key-missing',
    where: hasHeaderKey,
    wrong: (client) => client.send({ ...client.desk.payment(1), headers: {} }),
    right: (client) => client.send(client.desk.payment(1)),
  },
  {
    rule: 'unchecked-outcome',
    where: (desk) => codeOf(desk, 'unknown') !== undefined,
    wrong: async (client) => {
      await client.send(client.desk.payment(1), client.code('unknown'));
      await client.send(client.desk.payment(1));
    },
    right: async (client) => {
      await client.send(client.desk.payment(1), client.code('unknown'));
      await client.look();
      await client.send(client.desk.payment(1));
    },
  },
  {
    rule: 'stale-token',
    where: hasToken,
    wrong: async (client) => {
      await client.wait(25 * 3_600);
      await client.look();
      await client.send(client.desk.payment(1));
    },
    right: async (client) => {
      await client.wait(25 * 3_600);
      await client.look();
      await client.logIn();
      await client.look();
      await client.send(client.desk.payment(1));
    },
  },
  {
    rule: 'login-storm',
    where: hasToken,
    wrong: async (client) => {
      for (const _call of [1, 2, 3, 4]) {
        await client.logIn();
        await client.look();
      }
    },
    right: async (client) => {
      for (const _call of [1, 2, 3, 4, 5]) await client.look();
    },
  },
  {
    rule: 'secret-in-url',
    wrong: ({ space, desk }) => space.call(`${desk.look.path}?pin=1234`).then(() => undefined),
    right: ({ space, desk }) => space.call(`${desk.look.path}?page=1`).then(() => undefined),
  },
  {
    rule: 'gave-up',
    wrong: (client) => client.send(client.desk.payment(1), client.code('away')),
    right: async (client) => {
      await client.send(client.desk.payment(1), client.code('away'));
      await client.wait(6);
      await client.send(client.desk.payment(1));
    },
  },
];

async function afterSeconds(client: Client, seconds: number): Promise<void> {
  const { service, operation } = client.desk;
  const error = { code: client.code('away') };
  await client.space.ask('POST', '/faults', { match: { service, operation }, error, retryAfter: 7, times: 1 });
  await client.send(client.desk.payment(1));
  await client.wait(seconds);
  await client.send(client.desk.payment(1));
}

describe.each(DESKS)('at $service', (desk) => {
  const cases = CASES.filter(({ where = () => true }) => where(desk));

  it.each(cases)(
    '$rule is told where it is so, and not where it only looks like it',
    async ({ rule, wrong, right }) => {
      const [careless, careful] = [await Client.of(desk), await Client.of(desk)];
      await wrong(careless);
      await right(careful);
      expect(await careless.rules()).toContain(rule);
      expect(await careful.rules()).not.toContain(rule);
    },
  );
});
