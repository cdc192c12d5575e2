import { W1 } from '../flows/banking/bank-client';
import { WebhookReceiver } from '../flows/banking/webhook-receiver';
import type { WireAnswer } from '../support/wire';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const PARALLEL = 18;
const NOON = '2026-02-27T14:22:00Z';
const ON_COMPLETED = { match: { service: 'banking', event: 'transaction.completed' } };

let under: StackUnderTest;
let receiver: WebhookReceiver;

beforeAll(async () => {
  under = await startStack({ banking: 3 });
}, 60_000);
beforeEach(async () => {
  receiver = await WebhookReceiver.listen();
});
afterEach(() => receiver.close());
afterAll(() => under.end());

interface Sent {
  readonly id: string;
  readonly delivery: { readonly status: string; readonly attempts: readonly { readonly delivery?: string }[] };
}

interface Bank {
  readonly space: StackSpace;
  transfer(amount: number): Promise<WireAnswer>;
  outbox(): Promise<readonly Sent[]>;
}

/** A bank whose replicas take turns, and whose webhooks come to the receiver. */
async function open(): Promise<Bank> {
  const settings = { 'banking.webhookUrl': receiver.url };
  const space = await StackSpace.make(under.stack, { clock: NOON, settings });
  const tenant = { 'x-tenant-id': 'fmfb' };
  const credentials = { email: 'testuser@example.com', password: 'TestPass123!' };
  const post = (path: string, body: object, headers: Readonly<Record<string, string>>): Promise<WireAnswer> =>
    space.on('banking', `/api/v1/banking${path}`, { method: 'POST', body, headers });
  const { data } = (await post('/auth/login', credentials, tenant)).body as {
    readonly data: { readonly tokens: { readonly accessToken: string } };
  };
  const headers = { ...tenant, authorization: `Bearer ${data.tokens.accessToken}` };
  return {
    space,
    transfer: (amount) =>
      post('/transfers/internal', { sourceWalletId: W1, amount, recipientAccountNumber: '0000000003' }, headers),
    outbox: async () => (await space.ask<{ items: readonly Sent[] }>('GET', '/outbox?channel=webhook')).items,
  };
}

describe('over three replicas', () => {
  it('one of many parallel deliveries meets a rule that is armed for one', async () => {
    const bank = await open();
    const { id } = await bank.space.ask<{ id: string }>('POST', '/faults', {
      ...ON_COMPLETED,
      delivery: 'DUPLICATE',
      times: 1,
    });
    await Promise.all(Array.from({ length: PARALLEL }, (_, at) => bank.transfer(100 + at)));
    const received = await receiver.until(PARALLEL + 1);
    const ids = received.map(({ headers }) => headers['x-webhook-id']);
    expect(new Set(ids).size).toBe(PARALLEL);
    expect(await bank.space.ask('GET', `/faults/${id}`)).toMatchObject({ seen: 1, fired: 1, isSpent: true });
  });

  it('an attempt that was put off is planned when the answer comes, and is made once', async () => {
    const bank = await open();
    await bank.space.ask('POST', '/faults', { ...ON_COMPLETED, delivery: 'LATE' });
    await bank.transfer(500);
    const moves = await Promise.all(
      [under.stack.gateway, ...under.stack.origins('banking')].map((origin) =>
        bank.space.ask<{ ran: { job: string }[] }>(
          'PUT',
          '/clock',
          { action: 'set', instant: '2026-02-27T14:32:00Z' },
          origin,
        ),
      ),
    );
    const ran = moves.flatMap((move) => move.ran.filter(({ job }) => job === 'deliver-webhook'));
    expect(ran).toHaveLength(1);
    expect(await receiver.until(1)).toHaveLength(1);
  });

  it('an attempt that is lost is on record, and the next one planned, when the answer comes', async () => {
    const bank = await open();
    await bank.space.ask('POST', '/faults', { ...ON_COMPLETED, delivery: 'LOST', times: 1 });
    await bank.transfer(500);
    expect(await bank.outbox()).toMatchObject([{ delivery: { status: 'pending', attempts: [{ delivery: 'LOST' }] } }]);
    await bank.space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10S' });
    expect(await receiver.until(1)).toHaveLength(1);
    expect(await bank.outbox()).toMatchObject([{ delivery: { status: 'delivered', attempts: { length: 2 } } }]);
  });
});
