import { customerCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRemedies, type ChangedRequest, type RecipeStep } from '@sadpath/recipes';
import { NEW_CUSTOMER } from './customer.recipe-steps';

/** Has a fresh OTP sent for the first PIN of the card that has none, and reads it. */
const FRESH_OTP: readonly RecipeStep[] = [
  {
    name: 'fresh',
    says: 'Have an OTP sent to the customer',
    method: 'POST',
    path: '/dcms/otp-manager/generate',
    headers: AS_ADMIN,
    body: { mobile: '9876500002', purpose: 'SET_PIN', kitNo: '4240170002' },
  },
  { name: 'sent', says: 'Read the message', method: 'GET', path: '/__admin/outbox?service=otp&to=9876500002' },
];
/** The first message, or the second after one that the recipe had sent: the oldest comes first. */
const withOtp = (index: number): ChangedRequest => ({
  body: { otp: `{{sent.items.${index}.body.code}}`, otpRef: '{{fresh.data.otpRef}}' },
});

/** What leads past each code of the Customer Service after which something is to be done (contracts/debit.md §5.1). */
export const customerRemedies = defineRemedies(customerCatalog, {
  'invalid.input.request': { request: { body: { ...NEW_CUSTOMER, entityId: 'CIF2001' } } },
  'entity.not.found': { request: { body: { entityId: 'CIF1001' } } },
  'kit.not.found': { request: { body: { kitNo: '4240170001' } } },
  'invalid.kit.info': { request: { body: { kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }] } } },
  'card.not.found': { request: { body: { kitNo: '4240170001' } } },
  'card.status.active': {
    steps: [
      {
        says: 'Lock the card',
        method: 'POST',
        path: '/dcms/kit-manager/manageKit',
        headers: AS_ADMIN,
        body: { entityId: 'CIF1002', oldKit: '4240170002', operation: 'LOCK' },
      },
    ],
  },
  'invalid.pin': { request: { body: { pin: '1234' } } },
  'pin.locked': { steps: [LOG_IN], request: { body: { pin: '1234' } } },
  'invalid.otp': { steps: FRESH_OTP, request: withOtp(0) },
  'otp.expired': { steps: FRESH_OTP, request: withOtp(1) },
  'invalid.source.account': { request: { body: { kitInfo: [{ accountNo: '8642142', cardType: 'VIRTUAL' }] } } },
  'invalid.daily.limit.product': {
    request: { body: { domestic: { atm: { dailyLimit: '100000', maxLimit: '100000' } } } },
  },
  'product.level.disable': { request: { body: { international: { isEnabled: false } } } },
  'route.not.found': { request: { path: '/dcms/viewCustomer', body: { kitNo: null } } },
  TX0057: { request: { body: { txnId: 'LOAD-TX0057-2', amount: '100.00' } } },
});
