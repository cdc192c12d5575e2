import { CUSTOMER_REQUESTS } from './customer-requests';
import { OWN, type Members, type Sent } from './debit-fixtures';

const CARD = { entityId: OWN.entityId, kitNo: OWN.kitNo };
const POSTING = { accountNo: OWN.accountNo, amount: '10.00' };
const PRODUCT = {
  productName: 'NEW',
  schemeCode: '2003',
  cardType: 'PHYSICAL',
  bin: '608040',
  networkType: 'RUPAY',
  tierType: 'CLASSIC',
  plasticCode: 'PCLAS',
};
const BIN = { bin: '608040', rangeStart: '6080400000000000', rangeEnd: '6080409999999999', networkType: 'RUPAY' };
const ORDER = {
  branchInfo: { branchId: 'B1', branchName: 'One' },
  products: [{ bin: '608040', productId: '9999_PHYSICAL', quantity: 1 }],
};
const FEE = { ...CARD, accountNo: OWN.accountNo, productId: OWN.productId, feeType: 'ANNUAL' };

/** Requests that are carried out, or refused for what they ask for and not for their form. */
export const REQUESTS: Readonly<Record<string, readonly Sent[]>> = {
  ...CUSTOMER_REQUESTS,
  authenticate: [
    { username: 'api_ops', password: 'Sandbox#123' },
    { username: 'api_ops', password: 'wrong' },
    { username: 'api_locked', password: 'x' },
  ],
  createTenant: [{ tenantId: 'ACME_BANK', tenantName: 'x', networkAffiliation: ['RUPAY'] }],
  createBin: [BIN, { ...BIN, rangeStart: '6080405000000000' }],
  createTier: [{ tierName: 'CLASSIC' }],
  createScheme: [{ schemeCode: '2003' }],
  createPlastic: [{ plasticCode: 'PCLAS' }],
  createProduct: [
    { ...PRODUCT, productName: '2003_PHYSICAL' },
    { ...PRODUCT, bin: '999999' },
    { ...PRODUCT, tierType: 'NOPE' },
    { ...PRODUCT, schemeCode: 'NOPE' },
    { ...PRODUCT, plasticCode: 'NOPE' },
    { ...PRODUCT, networkType: 'VISA' },
  ],
  changeProduct: [
    { productName: '2003_VIRTUAL' },
    { bin: '999999' },
    { tierType: 'NOPE' },
    { schemeCode: 'NOPE' },
    { plasticCode: 'NOPE' },
    { networkType: 'VISA' },
    { at: { productId: 'NOPE' } },
  ],
  putFee: [{ amount: '10.00' }, { amount: '10.00', at: { productId: 'NOPE' } }],
  putGlAccount: [{ glAccountNo: '9000001' }],
  readBin: [{ at: { bin: '999999' } }],
  readTier: [{ at: { tierName: 'NOPE' } }],
  readScheme: [{ at: { schemeCode: 'NOPE' } }],
  readPlastic: [{ at: { plasticCode: 'NOPE' } }],
  readProduct: [{ at: { productId: 'NOPE' } }],
  readTenant: [{ at: { tenantId: 'NOPE' } }],
  changeTenant: [{ tenantName: 'x', at: { tenantId: 'NOPE' } }],
  readFee: [{ at: { productId: 'NOPE' } }, { at: { feeType: 'LOUNGE_ACCESS' } }],
  readGlAccount: [{ at: { feeType: 'SMS_ALERT' } }],

  customerCards: [{}, { at: { entityId: 'NOPE' } }],
  storeCustomer: [{ entityId: 'X', name: 'X' }],
  card: [{}, { at: { kitNo: '9999999999' } }],
  makeCard: [
    { entityId: 'CIF1008', productId: OWN.productId, accountNo: '8642142' },
    { entityId: 'NOPE', productId: OWN.productId, accountNo: '8642142' },
    { entityId: 'CIF1008', productId: '9999_PHYSICAL', accountNo: '8642142' },
  ],
  embossCard: [{}, { at: { kitNo: '9999999999' } }],
  convertCard: [
    { productId: OWN.productId, at: { kitNo: '4240170012' } },
    { productId: OWN.productId, at: { kitNo: '9999999999' } },
    { productId: 'NOPE' },
  ],
  inventory: [{}, { at: { productId: 'NOPE' } }],
  addKits: [{ quantity: 1 }, { quantity: 1, at: { productId: 'NOPE' } }],
  kit: [{ at: { kitNo: '9999999999' } }],
  releaseKit: [{ at: { kitNo: '9999999999' } }],
  'cms expireKit': [{}, { at: { kitNo: '9999999999' } }],
  processOrder: [
    { orderId: 'O-9', products: [{ productId: OWN.productId, quantity: 1 }] },
    { orderId: 'O-8', products: [{ productId: OWN.productId, quantity: 0 }] },
  ],

  debit: [
    ...['8642137', 'NOPE1', '8642151', '8642152', '8642150'].map((accountNo, i) => ({
      ...POSTING,
      accountNo,
      txnId: `D-${String(i)}`,
    })),
    { ...POSTING, txnId: 'D-9', counterLegs: [{ accountNo: '8642153', amount: '10.00' }] },
  ],
  credit: [
    ...['8642137', 'NOPE1', '8642151', '8642153'].map((accountNo, i) => ({
      ...POSTING,
      accountNo,
      txnId: `C-${String(i)}`,
    })),
    ...['8642150', '8642152'].map((accountNo, i) => ({
      ...POSTING,
      txnId: `C-9${String(i)}`,
      counterLegs: [{ accountNo, amount: '10.00' }],
    })),
  ],
  reversal: ['T-0', 'T-1', 'T-2'].map((originalTxnId, i) => ({ originalTxnId, txnId: `R-${String(i)}` })),
  balance: [{ accountNo: OWN.accountNo }, { accountNo: 'NOPE1' }],
  accountStatus: [{ accountNo: OWN.accountNo }, { accountNo: 'NOPE1' }],
  accountHolder: [{ accountNo: OWN.accountNo }, { accountNo: 'NOPE1' }],
  proofOfIdentity: [{ entityId: OWN.entityId }, { entityId: 'NOPE' }],
  proofOfAddress: [{ entityId: OWN.entityId }, { entityId: 'NOPE' }],
  openAccount: [{ accountNo: '8700001', entityId: 'X' }],
  changeAccountStatus: [{ accountStatus: 'FROZEN' }, { accountStatus: 'FROZEN', at: { accountNo: 'NOPE1' } }],
  takeBackAccount: [{}],
  updateHolder: [{ name: 'X' }, { name: 'X', at: { entityId: 'NOPE' } }],

  generate: [
    { mobile: '9876500002', purpose: 'LOGIN' },
    { mobile: '9876500099', purpose: 'LOGIN' },
    { mobile: '9876500002', purpose: 'SET_PIN', kitNo: '9999999999' },
    { mobile: '9876500003', purpose: 'LOGIN' },
    { mobile: '9876500003', purpose: 'LOGIN' },
  ],
  validate: [
    { mobile: '9876500002', purpose: 'LOGIN', otp: '000000' },
    ...Array.from({ length: 3 }, () => ({ mobile: '9876543211', purpose: 'LOGIN', otp: '000000' })),
  ],

  postFee: [
    { ...FEE, feeRef: 'F-1' },
    { ...FEE, feeRef: 'FEE-SEED-1' },
    { ...FEE, feeRef: 'F-2', entityId: 'NOPE' },
    { ...FEE, feeRef: 'F-3', accountNo: '8642135' },
    { ...FEE, feeRef: 'F-4', productId: 'NOPE' },
    { ...FEE, feeRef: 'F-5', amount: '-1' },
    { ...FEE, feeRef: 'F-6', feeType: 'LOUNGE_ACCESS' },
    { ...FEE, feeRef: 'F-7', feeType: 'SMS_ALERT' },
    { ...FEE, feeRef: 'F-8', feeType: 'ATM_DECLINE' },
  ],
  reverseFee: [{ at: { feeRef: 'NOPE' } }],
  quote: [
    { ...FEE },
    { ...FEE, entityId: 'NOPE' },
    { ...FEE, productId: 'NOPE' },
    { ...FEE, amount: '-1' },
    { ...FEE, feeType: 'LOUNGE_ACCESS' },
    { ...FEE, feeType: 'ATM_DECLINE' },
  ],
};

const CARD_ORDER = ['/card-order', { orderId: 'O-1', ...ORDER }] as const;

/** What is done before an operation is asked: paths and bodies, in turn. */
export const BEFORE: Readonly<Record<string, readonly (readonly [path: string, body: Members])[]>> = {
  reversal: [
    ['/cbs/debit', { ...POSTING, txnId: 'T-1' }],
    ['/cbs/credit', { ...POSTING, accountNo: '8642136', txnId: 'T-2' }],
    ['/cbs/accounts/8642137/status', { accountStatus: 'CLOSED' }],
    ['/cbs/accounts/8642136/status', { accountStatus: 'DORMANT' }],
  ],
  processCardOrder: [CARD_ORDER],
  refreshCardOrder: [CARD_ORDER, ['/card-order/process', {}]],
  syncPendingOrders: [CARD_ORDER, ['/card-order/process', {}]],
  retryPendingOrders: [CARD_ORDER, ['/card-order/process', {}]],
  validate: ['9876543211', '9876500002'].map((mobile) => ['/otp-manager/generate', { mobile, purpose: 'LOGIN' }]),
};
