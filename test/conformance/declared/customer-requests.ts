import { registration } from '../../flows/customer/registration';
import { OWN, type Members, type Sent } from './debit-fixtures';

const CARD = { entityId: OWN.entityId, kitNo: OWN.kitNo };
const NO_PIN = { entityId: 'CIF1002', kitNo: '4240170002' };
const EXPIRY = { expiryDate: '0729' };
const ENDING = { cardNoLastSix: '700032', mobileNo: '9876500003', ...EXPIRY };
const PHYSICAL = { accountNo: '8642142', cardType: 'PHYSICAL' };
const SENT = { deliveryAddress: 'PERMANENT' };
const ORDER = {
  branchInfo: { branchId: 'B1', branchName: 'One' },
  products: [{ bin: '608040', productId: '9999_PHYSICAL', quantity: 1 }],
};
const OTP = { otp: '000000', otpRef: 'none' };
const preferences = (dailyLimit: string, international = false): Members => ({
  ...NO_PIN,
  domestic: { isEnabled: true, atm: { isEnabled: true, dailyLimit, maxLimit: dailyLimit } },
  international: { isEnabled: international },
});
const register = (accountNo: string, more: Members = {}): Members =>
  registration(`CIF${accountNo}`, {
    accountInfo: [{ accountNo, initialFunding: '8000', schemeCode: '2003' }],
    ...more,
  });
const withCard = (accountNo: string, more: Members = {}): Members => ({
  ...SENT,
  kitInfo: [{ accountNo, cardType: 'PHYSICAL', ...more }],
});
const swipe = (amount: string): Members => ({ kitNo: OWN.kitNo, amount, channel: 'POS', pin: '1234' });

/** Requests to the Customer Service that are carried out, or refused for what they ask for and not for their form. */
export const CUSTOMER_REQUESTS: Readonly<Record<string, readonly Sent[]>> = {
  register: [
    register('8700001', withCard('8700001')),
    register('8700002', { entityId: 'CIF1001' }),
    register('8642136'),
    register('8700003', withCard('8700003', { kitNo: '9999999999' })),
    register('8700004', withCard('8700004', { kitNo: OWN.kitNo })),
    register('8700005', withCard('8700005', { kitNo: '4240185001' })),
    register('8700006', {
      accountInfo: [{ accountNo: '8700006', schemeCode: 'NOPE' }],
      ...withCard('8700006'),
    }),
    register('8700007', {
      accountInfo: [{ accountNo: '8700007', schemeCode: '9999' }],
      ...withCard('8700007'),
    }),
    register('8642153'),
  ],
  registerCard: [
    { entityId: 'CIF1008', ...SENT, kitInfo: [PHYSICAL] },
    { entityId: 'CIF1008', ...SENT, kitInfo: [{ ...PHYSICAL, accountNo: '8642135' }] },
    { entityId: 'CIF1008', ...SENT, kitInfo: [{ ...PHYSICAL, kitNo: '9999999999' }] },
    { entityId: 'CIF1008', ...SENT, kitInfo: [{ ...PHYSICAL, kitNo: OWN.kitNo }] },
    { entityId: 'CIF1009', ...SENT, kitInfo: [{ ...PHYSICAL, accountNo: '8642143' }] },
    { entityId: 'CIF1009', ...SENT, kitInfo: [{ accountNo: '8642143', cardType: 'VIRTUAL' }] },
    { entityId: 'NOPE', ...SENT, kitInfo: [PHYSICAL] },
  ],
  viewCustomer: [{ entityId: 'NOPE' }],
  fetchByCif: [{ entityId: 'NOPE' }],
  fetchByCifV2: [{ entityId: 'NOPE' }],
  fetchCifByMaskedCard: [{ maskedCardNo: '123456XXXXXX1234' }],
  updateContacts: [{ entityId: 'NOPE', communicationInfo: [{ contactNo: '9876511111', notification: true }] }],
  updateAddresses: [{ entityId: 'NOPE', addressInfo: registration('x')['addressInfo'] }],
  updateAccounts: [
    { entityId: 'CIF1003', accountInfo: [{ accountNo: '8700001', initialFunding: '5', schemeCode: '2003' }] },
    { entityId: 'CIF1003', accountInfo: [{ accountNo: '8642135' }] },
    { entityId: 'CIF1003', accountInfo: [{ accountNo: '8642137', accountStatus: 'ACTIVE' }] },
    { entityId: 'NOPE', accountInfo: [{ accountNo: '8700001' }] },
  ],
  fetchMappedAccountsByCardNo: [{ cardNumber: '1234567890123456' }],
  fetchAccountsByCardNo: [{ cardNumber: '1234567890123456' }],
  fetchKitsByEntityId: [{ entityId: 'NOPE' }],
  fetchKitsByEntityIdV2: [{ entityId: 'NOPE' }],
  fetchKitsByAccountNo: [{ accountNo: 'NOPE' }],
  kitTracking: [{ kitNo: '9999999999' }],
  fetchByCardNoV2: [
    { encryptedCardNumber: 'AAECAwQFBgcICQoLDA0OD1Zek0IM0n0QpM/qG2aQGYW1y/XCjl/6QZyelAyQ27CT' },
    { encryptedCardNumber: 'x' },
  ],
  getCvv: [CARD, { ...CARD, ...OTP }],
  kitActivation: [
    { entityId: 'CIF1001', kitNo: '4240170001' },
    CARD,
    { entityId: 'CIF1001', kitNo: '4240170001', ...OTP },
  ],
  activateCard: [
    { entityId: 'CIF1001', kitNo: '4240170001' },
    CARD,
    { entityId: 'CIF1001', kitNo: '4240170001', ...OTP },
  ],
  manageKit: [
    { entityId: 'CIF1003', oldKit: OWN.kitNo, operation: 'REPLACE', cardType: 'PHYSICAL', ...SENT },
    { entityId: 'CIF1005', oldKit: '4240170005', operation: 'BLOCK' },
    { entityId: 'CIF1003', oldKit: OWN.kitNo, operation: 'UNLOCK' },
  ],
  manageAllKits: [
    { entityId: 'NOPE', operation: 'LOCK' },
    { entityId: 'CIF1008', operation: 'LOCK' },
  ],
  applyForCard: [
    { entityId: 'CIF1008', ...SENT },
    { entityId: 'CIF1002', kitNo: '4240170012', ...SENT },
    { entityId: 'CIF1009', ...SENT },
    { ...CARD, ...SENT },
  ],
  upgradeCard: [
    { ...CARD, ...SENT, kitInfo: [{ cardType: 'PHYSICAL', plasticCode: 'PCLAS', tierType: 'SILVER' }] },
    { ...CARD, ...SENT, kitInfo: [{ cardType: 'PHYSICAL', plasticCode: 'NOPE', tierType: 'SILVER' }] },
    { ...CARD, ...SENT, kitInfo: [{ cardType: 'PHYSICAL', plasticCode: 'PCLAS', tierType: 'NOPE' }] },
  ],
  setPin: [
    { ...NO_PIN, ...EXPIRY, pin: '1234' },
    { ...CARD, ...EXPIRY, pin: '1234' },
    { ...NO_PIN, ...EXPIRY, pin: 'x' },
    { ...NO_PIN, ...EXPIRY, pin: '1234', ...OTP },
  ],
  setPinV2: [
    { ...NO_PIN, ...EXPIRY, pin: '1234' },
    { ...CARD, ...EXPIRY, pin: '1234' },
    { ...NO_PIN, ...EXPIRY, pin: 'x' },
    { ...NO_PIN, ...EXPIRY, pin: '1234', ...OTP },
  ],
  validatePin: [
    { ...CARD, ...EXPIRY, pin: '1234' },
    { ...NO_PIN, ...EXPIRY, pin: '1234' },
    { entityId: 'CIF1007', kitNo: '4240170007', ...EXPIRY, pin: '1234' },
  ],
  validatePinV2: [
    { ...CARD, ...EXPIRY, pin: '1234' },
    { ...NO_PIN, ...EXPIRY, pin: '1234' },
    { entityId: 'CIF1007', kitNo: '4240170007', ...EXPIRY, pin: '1234' },
  ],
  changePin: [
    { ...CARD, ...EXPIRY, oldPin: '1234', newPin: '4321' },
    { ...NO_PIN, ...EXPIRY, oldPin: '1234', newPin: '4321' },
    { entityId: 'CIF1007', kitNo: '4240170007', ...EXPIRY, oldPin: '1234', newPin: '4321' },
  ],
  resetPin: [{ ...CARD, ...EXPIRY, newPin: '4321', ...OTP }],
  regeneratePinMailer: [CARD],
  validateCard: [
    { entityId: 'CIF1003', ...ENDING, cardNoLastSix: '000000' },
    { entityId: 'NOPE', ...ENDING },
  ],
  validateCardEnding: [
    { ...ENDING, cvv: '021', pin: '1234' },
    { ...ENDING, cvv: '021', pin: '9999' },
    { ...ENDING, cardNoLastSix: '000000', cvv: '021', pin: '1234' },
    { ...ENDING, cardNoLastSix: '700073', mobileNo: '9876500007', cvv: '049', pin: '1234' },
  ],
  validateCardEndingV2: [
    { ...ENDING, pin: '1234' },
    { ...ENDING, pin: '9999' },
    { ...ENDING, cardNoLastSix: '000000', pin: '1234' },
    { ...ENDING, cardNoLastSix: '700073', mobileNo: '9876500007', pin: '1234' },
  ],
  setPreferences: [preferences('1000'), preferences('100001'), preferences('1000', true)],
  optIn: [
    { ...CARD, optedIn: true },
    { ...CARD, optedIn: true, at: { operation: 'location-shield' } },
  ],
  setNcmcPreference: [CARD, { ...CARD, accountNo: '8642135' }, { entityId: 'CIF1002', kitNo: '4240170012' }],
  fetchPreferences: [CARD],
  fetchNcmcPreference: [CARD],
  loadWallet: [
    { ...CARD, walletType: 'NCMC', txnId: 'L-1', amount: '10.00' },
    { ...CARD, walletType: 'NCMC', txnId: 'L-2', amount: '2001.00' },
    { entityId: 'CIF1002', kitNo: '4240170012', walletType: 'NCMC', txnId: 'L-3', amount: '10.00' },
  ],
  fetchWalletBalance: [{ ...CARD, walletType: 'NCMC' }],
  fetchWalletServices: [{ ...CARD, walletType: 'NCMC' }],
  fetchWalletLedger: [{ ...CARD, walletType: 'NCMC' }],
  fetchWalletAuthentications: [{ ...CARD, walletType: 'NCMC' }],
  authorize: [{ ...swipe('10.00'), txnId: 'S-1' }],
  fetchTransaction: [CARD],
  processCardOrder: [{}],
  refreshCardOrder: [{}],
  syncPendingOrders: [{}],
  retryPendingOrders: [{}],
  cardOrder: [
    { ...ORDER, products: [{ ...ORDER.products[0], productId: 'NOPE' }] },
    { ...ORDER, products: [{ ...ORDER.products[0], bin: '999999' }] },
  ],
  cardOrderWithFile: [
    { ...ORDER, fileName: 'f.txt', products: [{ ...ORDER.products[0], productId: 'NOPE' }] },
    { ...ORDER, fileName: 'f.txt', products: [{ ...ORDER.products[0], bin: '999999' }] },
  ],
  transferKits: [{ fromBranch: 'HO001', toBranch: 'B2', kitNo: ['9999999999'] }],
  'customer expireKit': [{ kitNo: '9999999999' }, { kitNo: OWN.kitNo }],
  fetchKitDetails: [{ refType: 'DC_KIT', kitRefNo: ['9999999999'] }],
};
