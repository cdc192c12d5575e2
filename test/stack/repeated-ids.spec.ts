import { registration } from '../flows/customer/registration';
import type { WireAnswer } from '../support/wire';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const PARALLEL = 12;
const ID = 'R-ONE';

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack({ customer: 3, cms: 3, 'fee-posting': 3 });
}, 60_000);

afterAll(() => under.end());

type Body = Readonly<Record<string, unknown>>;

/** An operation that takes an id of its client, and how often its work is done in a space. */
interface Repeatable {
  readonly service: string;
  readonly path: string;
  readonly body: Body;
  /** What has to be there before, and what it adds to the body. */
  readonly before?: (space: StackSpace, headers: Headers) => Promise<Body>;
  /** Counts the work of the operation. */
  readonly done: (space: StackSpace) => Promise<number>;
}

type Headers = Readonly<Record<string, string>>;
interface Kit {
  readonly entityId?: string;
  readonly orderId?: string;
  readonly kitNo: string;
}

const dataOf = ({ body }: WireAnswer): Record<string, unknown> => (body as { data: Record<string, unknown> }).data;
/** The posting of the fee that the fixtures have. */
const SEEDED = 'FEE0000001000-1';
const FIRST_NEW_KIT = 4_240_190_001;

const kits = (isMeant: (kit: Kit) => boolean) => async (space: StackSpace) =>
  (await space.documents<Kit>('cms', 'kits')).filter(isMeant).length;
const kitsOf = (entityId: string) => kits((kit) => kit.entityId === entityId);
const newKits = kits((kit) => Number(kit.kitNo) >= FIRST_NEW_KIT);
const postings = (isMeant: (txnId: string) => boolean) => async (space: StackSpace) =>
  (await space.documents<{ txnId: string }>('cbs-connector', 'postings')).filter(({ txnId }) => isMeant(txnId)).length;
const events =
  (type: string, kitNo = '') =>
  async (space: StackSpace) => {
    const { items } = await space.ask<{ items: { body: { eventType: string; data: { kitNo?: string } } }[] }>(
      'GET',
      '/outbox?service=customer',
    );
    return items.filter(({ body }) => body.eventType === type && (body.data.kitNo ?? '').includes(kitNo)).length;
  };

async function otpOf(space: StackSpace, headers: Headers): Promise<Body> {
  const body = { mobile: '9876500003', purpose: 'SET_PIN', kitNo: '4240170003' };
  const { otpRef } = dataOf(await space.on('otp', '/dcms/otp-manager/generate', { method: 'POST', headers, body }));
  const { items } = await space.ask<{ items: { body: { code: string } }[] }>('GET', '/outbox?service=otp');
  return { otp: items.at(-1)!.body.code, otpRef };
}

const CARD = { entityId: 'CIF1003', kitNo: '4240170003', expiryDate: '0729' };
const FRESH = { entityId: 'CIF1002', kitNo: '4240170002', expiryDate: '0729' };
const WISH = { deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }] };
const FEE = { entityId: 'CIF1003', accountNo: '8642137', productId: '2003_PHYSICAL', feeType: 'ANNUAL' };

const OPERATIONS: readonly Repeatable[] = [
  {
    service: 'customer',
    path: '/register',
    body: registration('CIF7001', { ...WISH, kitInfo: [{ accountNo: '8700001', cardType: 'PHYSICAL' }] }),
    done: kitsOf('CIF7001'),
  },
  { service: 'customer', path: '/registerCard', body: { entityId: 'CIF1008', ...WISH }, done: kitsOf('CIF1008') },
  {
    service: 'customer',
    path: '/kit-manager/kitActivation',
    body: { entityId: 'CIF1001', kitNo: '4240170001' },
    done: events('CARD_ACTIVATED', '4240170001'),
  },
  {
    service: 'customer',
    path: '/card/activate',
    body: { entityId: 'CIF1001', kitNo: '4240170001' },
    done: events('CARD_ACTIVATED', '4240170001'),
  },
  {
    service: 'customer',
    path: '/kit-manager/manageKit',
    body: { entityId: 'CIF1003', oldKit: '4240170003', operation: 'REPLACE', cardType: 'PHYSICAL' },
    done: async (space) => (await kitsOf('CIF1003')(space)) - 1,
  },
  {
    service: 'customer',
    path: '/kit-manager/applyForCard',
    body: { entityId: 'CIF1002' },
    done: async (space) => (await kitsOf('CIF1002')(space)) - 2,
  },
  {
    service: 'customer',
    path: '/kit-manager/upgradeCard',
    body: { entityId: 'CIF1003', kitNo: '4240170003', deliveryAddress: 'PERMANENT', kitInfo: [{ tierType: 'SILVER' }] },
    done: async (space) => (await kitsOf('CIF1003')(space)) - 1,
  },
  { service: 'customer', path: '/kit-manager/setPin', body: { ...FRESH, pin: '4321' }, done: events('PIN_CHANGED') },
  { service: 'customer', path: '/kit-manager/v2/setPin', body: { ...FRESH, pin: '4321' }, done: events('PIN_CHANGED') },
  {
    service: 'customer',
    path: '/kit-manager/changePin',
    body: { ...CARD, oldPin: '1234', newPin: '4321' },
    done: events('PIN_CHANGED'),
  },
  {
    service: 'customer',
    path: '/kit-manager/resetPin',
    body: { ...CARD, newPin: '4321' },
    before: otpOf,
    done: events('PIN_CHANGED'),
  },
  { service: 'customer', path: '/kit-manager/regeneratePinMailer', body: CARD, done: events('PIN_CHANGED') },
  {
    service: 'customer',
    path: '/wallet/load',
    body: { ...CARD, walletType: 'NCMC', amount: '100.00', txnId: ID },
    done: postings((txnId) => txnId.startsWith(`NCMC-${ID}`)),
  },
  {
    service: 'customer',
    path: '/transactions/authorize',
    body: { kitNo: '4240170003', amount: '10.00', channel: 'POS', pin: '1234', txnId: ID },
    done: postings((txnId) => txnId.startsWith(`SWIPE-${ID}`)),
  },
  {
    service: 'cms',
    path: '/cms/cards',
    body: { entityId: 'CIF1008', productId: '2003_PHYSICAL', accountNo: '8642142' },
    done: kitsOf('CIF1008'),
  },
  { service: 'cms', path: '/cms/inventory/2003_PHYSICAL/kits', body: { quantity: 1 }, done: newKits },
  {
    service: 'cms',
    path: '/cms/orders/process',
    body: { orderId: ID, products: [{ productId: '2003_PHYSICAL', quantity: 1 }] },
    done: newKits,
  },
  {
    service: 'fee-posting',
    path: '/fee-posting/fees',
    body: { ...FEE, feeRef: 'F-ONE' },
    done: postings((txnId) => /^FEE0000001\d{3}-1$/.test(txnId) && txnId !== SEEDED),
  },
  {
    service: 'fee-posting',
    path: '/fee-posting/fees/FEE-SEED-1/reverse',
    body: {},
    done: postings((txnId) => txnId.endsWith('-REV')),
  },
];

describe('of twelve parallel requests with one id over three replicas', () => {
  it.each(OPERATIONS)('POST $path works once and answers all alike', async (operation) => {
    const { service, path, body, before, done } = operation;
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const whole = { requestId: ID, ...body, ...(await before?.(space, headers)) };
    const answers = await Promise.all(
      Array.from({ length: PARALLEL }, () =>
        space.on(service, `/dcms${path}`, { method: 'POST', headers, body: whole }),
      ),
    );
    const said = new Set(answers.map((answer) => JSON.stringify([answer.status, dataOf(answer)])));
    expect([...said]).toEqual([expect.stringMatching(/^\[200,/)]);
    expect(await done(space)).toBe(1);
  });

  it('POST /kit-manager/validatePin answers a repeated id without comparing again', async () => {
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const ask = (pin: string): Promise<WireAnswer> =>
      space.on('customer', '/dcms/kit-manager/validatePin', {
        method: 'POST',
        headers,
        body: { ...CARD, pin, requestId: ID },
      });
    const answers = await Promise.all(Array.from({ length: PARALLEL }, () => ask('1234')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await ask('9999')).status).toBe(200);
  });
});
