import type { OperationExamples } from '@sadpath/service';
import { NEW_CUSTOMER } from './customer.recipe-steps';
import { encryptCardNumberV2 } from './domain/card-number-codec';
import { cardNumberOf } from './domain/card-number';

/** The initialization vector of the sealed card number. */
const SEED = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const INACTIVE_CARD = { entityId: 'CIF1001', kitNo: '4240170001' };
const CARD_WITHOUT_PIN = { entityId: 'CIF1002', kitNo: '4240170002' };
const EXPIRY = { expiryDate: '0729' };
const SENT = { deliveryAddress: 'PERMANENT' };
const LIMITS = { isEnabled: true, dailyLimit: '1000.00', maxLimit: '1000.00' };
const ORDER = {
  orderId: 'O-1',
  branchInfo: { branchId: 'B001', branchName: 'Anna Nagar' },
  products: [{ bin: '608040', productId: '9999_PHYSICAL', quantity: 3 }],
};

/** Requests that the bank of the fixtures can send in a fresh space (contracts/debit.md §7). */
export const customerExamples: OperationExamples = {
  register: { body: { entityId: 'CIF2001', ...NEW_CUSTOMER } },
  registerCard: {
    body: { entityId: 'CIF1008', ...SENT, kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }] },
  },
  fetchByCardNoV2: { body: { encryptedCardNumber: encryptCardNumberV2(cardNumberOf('608040', CARD.kitNo), SEED) } },
  getCvv: { body: { kitNo: CARD.kitNo } },
  kitActivation: { body: INACTIVE_CARD },
  activateCard: { body: INACTIVE_CARD },
  applyForCard: { body: { entityId: 'CIF1008', ...SENT } },
  upgradeCard: {
    body: { ...CARD, ...SENT, kitInfo: [{ cardType: 'PHYSICAL', plasticCode: 'PCLAS', tierType: 'SILVER' }] },
  },
  setPin: { body: { ...CARD_WITHOUT_PIN, ...EXPIRY, pin: '2468' } },
  setPinV2: { body: { ...CARD_WITHOUT_PIN, ...EXPIRY, pin: '2468' } },
  validatePin: { body: { ...CARD, ...EXPIRY, pin: '1234' } },
  resetPin: { body: { ...CARD, ...EXPIRY, newPin: '4321', otp: '123456', otpRef: 'OTP-1' } },
  setPreferences: {
    body: { ...CARD, domestic: { isEnabled: true, pos: LIMITS }, international: { isEnabled: false } },
  },
  cardOrder: { body: ORDER },
  cardOrderWithFile: { body: { ...ORDER, fileName: 'order.txt' } },
  processCardOrder: { body: {} },
  refreshCardOrder: { body: {} },
  cancelCardOrder: { body: { orderId: 'O-1', branchId: 'B001' } },
  fetchCardOrderStatus: { body: { cardOrderId: 'O-1' } },
  transferKits: { body: { fromBranch: 'HO001', toBranch: 'B001', kitNo: ['4240180001'] } },
  expireKit: { body: { kitNo: '4240180001' } },
};
