import { logInToDebit } from '../support/log-in';
import { TestSpace } from '../support/test-space';

/** A request that is refused, and the code. */
interface Refused {
  readonly code: string;
  readonly path: string;
  readonly body: unknown;
  readonly method?: string;
}

const CARD = { entityId: 'CIF1003', kitNo: '4240170003', expiryDate: '0729' };
const OF_OTHERS = { ...CARD, entityId: 'CIF1001' };
const PRODUCT = { productName: 'ANY', schemeCode: '2003', cardType: 'VIRTUAL', bin: '608040', tierType: 'CLASSIC' };

const REFUSED: readonly Refused[] = [
  { code: 'card.not.found', path: '/account/fetchAccountsByCardNo', body: { cardNumber: '6080400000000000' } },
  {
    code: 'card.not.found',
    path: '/accountkitmapping-manager/fetchAccountsByCardNo',
    body: { cardNumber: '6080400000000000' },
  },
  { code: 'card.not.found', path: '/fetchCifByMaskedCard', body: { maskedCardNo: '608040XXXXXX9999' } },
  { code: 'card.not.found', path: '/kit-manager/getCvv', body: { kitNo: '4240180001' } },
  { code: 'card.not.found', path: '/kit-manager/validatePin', body: { ...OF_OTHERS, pin: '1234' } },
  {
    code: 'card.not.found',
    path: '/kit-manager/manageKit',
    body: { entityId: 'CIF1001', oldKit: '4240170003', operation: 'LOCK' },
  },
  {
    code: 'card.not.found',
    path: '/kit-manager/validateCardEnding',
    body: { pin: '1234', expiryDate: '0729', mobileNo: '9876500003', cardNoLastSix: '000000', cvv: '021' },
  },
  {
    code: 'entity.not.found',
    path: '/kit-manager/manageAllKits',
    body: { mobileNo: '9876599999', operation: 'BLOCK' },
  },
  {
    code: 'kit.not.found',
    path: '/inventory/kitsTransfer',
    body: { fromBranch: 'A', toBranch: 'B', kitNo: ['9', '99'] },
  },
  { code: 'invalid.kit.info', path: '/inventory/instaKit/expire', body: { kitNo: '4240170003' } },
  {
    code: 'card.status.active',
    path: '/kit-manager/manageKit',
    body: { entityId: 'CIF1003', oldKit: '4240170003', operation: 'UNLOCK' },
  },
  { code: 'card.already.active', path: '/card/activate', body: { entityId: 'CIF1003', kitNo: '4240170003' } },
  {
    code: 'invalid.source.account',
    path: '/registerCard',
    body: {
      entityId: 'CIF1008',
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8642135', cardType: 'PHYSICAL' }],
    },
  },
  { code: 'invalid.pin', path: '/kit-manager/validatePin', body: { ...CARD, pin: '9999' } },
  { code: 'invalid.pin', path: '/kit-manager/changePin', body: { ...CARD, newPin: '9999', oldPin: '9999' } },
  {
    code: 'invalid.pin',
    path: '/kit-manager/setPin',
    body: { entityId: 'CIF1002', kitNo: '4240170002', expiryDate: '0729', pin: '???' },
  },
  {
    code: 'product.level.disable',
    path: '/preference/set',
    body: {
      ...CARD,
      entityId: 'CIF1002',
      kitNo: '4240170002',
      domestic: {},
      international: { ecom: { isEnabled: true } },
    },
  },
  {
    code: 'product.level.disable',
    path: '/preference/set',
    body: {
      entityId: 'CIF1002',
      kitNo: '4240170002',
      domestic: { isEnabled: true },
      international: { isEnabled: true },
    },
  },
  {
    code: 'invalid.daily.limit.product',
    path: '/preference/set',
    body: { ...CARD, domestic: { pos: { maxLimit: '99999999.00' } }, international: {} },
  },
  {
    code: 'invalid.input.request',
    path: '/inventory/update/deliveryStatus',
    body: [{ deliveryStatus: 'LOST', kitNo: ['1'] }],
  },
  { code: 'cbs.invalid.account', path: '/cbs/account-holder', body: { accountNo: '1', entityId: 'CIF1001' } },
  { code: 'cbs.invalid.account', path: '/cbs/poi', body: { entityId: 'NOBODY' } },
  { code: 'cbs.invalid.account', path: '/cbs/credit', body: { accountNo: '1', amount: '1.00', txnId: 'T-1' } },
  { code: 'tier.not.found', path: '/config/products', body: { ...PRODUCT, tierType: 'NONE' } },
  {
    code: 'product.already.exists',
    path: '/config/products/2003_PHYSICAL',
    body: { productName: '2003_VIRTUAL' },
    method: 'PATCH',
  },
];

it.each(REFUSED)('$code of $path is forced as it is met', async ({ code, path, body, method = 'POST' }) => {
  const space = await TestSpace.make();
  const headers = await logInToDebit(space);
  const ask = async (more: Readonly<Record<string, string>>) => {
    const answer = await space.call(`/dcms${path}`, { method, body, headers: { ...headers, ...more } });
    // The clock runs on between two answers.
    return { status: answer.status, text: answer.text.replace(/"timestamp":"[^"]*"/, '') };
  };
  for (const envelope of ['standard', 'native']) {
    const shape = { 'x-sandbox-envelope': envelope };
    const forced = await ask({ ...shape, 'x-sandbox-error': code });
    const natural = await ask(shape);
    expect(natural.text).toContain(code);
    expect(forced).toEqual(natural);
  }
});

/** What a request that does not name everything itself is told by its documents. */
interface Said extends Refused {
  readonly says: string;
}

const SAID: readonly Said[] = [
  {
    code: 'invalid.source.account',
    path: '/kit-manager/manageKit',
    body: { entityId: 'CIF1003', oldKit: '4240170003', operation: 'REPLACE' },
    says: 'Account 8642137 is not',
  },
  {
    code: 'invalid.source.account',
    path: '/kit-manager/applyForCard',
    body: { entityId: 'CIF1008' },
    says: 'Account 8642142 is not',
  },
  {
    code: 'cbs.invalid.account',
    path: '/kit-manager/applyForCard',
    body: { entityId: 'CIF1008' },
    says: 'no account for 8642142',
  },
  {
    code: 'bin.not.found',
    path: '/config/products/2003_PHYSICAL',
    body: { validityMonths: 48 },
    says: 'BIN 608040 is not',
    method: 'PATCH',
  },
  {
    code: 'tenant.not.found',
    path: '/config/tenants',
    body: { tenantId: 'NEW_BANK', tenantName: 'x' },
    says: 'Tenant ACME_BANK does not',
  },
  {
    code: 'pin.locked',
    path: '/kit-manager/validateCardEnding',
    body: { pin: '1234', expiryDate: '0729', mobileNo: '9876500003', cardNoLastSix: '700032' },
    says: 'kit 4240170003 is locked',
  },
  {
    code: 'kit.not.found',
    path: '/inventory/fetchKitDetailsFromInventory',
    body: {},
    says: 'Kit is not in the inventory',
  },
];

it.each(SAID)('$code forced on $path says: $says', async ({ code, path, body, says, method = 'POST' }) => {
  const space = await TestSpace.make();
  const headers = { ...(await logInToDebit(space)), 'x-sandbox-error': code };
  expect((await space.call(`/dcms${path}`, { method, body, headers })).text).toContain(says);
});
