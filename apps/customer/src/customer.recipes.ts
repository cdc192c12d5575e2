import { customerCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';
import { NEW_CUSTOMER } from './customer.recipe-steps';
import { customerRemedies } from './customer.remedies';

const call = (path: string, body: Json, more: Partial<RecipeStep> = {}): RecipeStep => ({
  method: 'POST',
  path,
  headers: AS_ADMIN,
  body,
  ...more,
});

/** Fixture cards: without a PIN, with one, with a locked one. */
const WITHOUT_PIN = { entityId: 'CIF1002', kitNo: '4240170002' } as const;
const WITH_PIN = { entityId: 'CIF1003', kitNo: '4240170003' } as const;

const EXPIRY = '0729';
const WRONG_PIN = { ...WITH_PIN, pin: '9999', expiryDate: EXPIRY } as const;
const FIRST_PIN = { ...WITHOUT_PIN, pin: '1234', expiryDate: EXPIRY } as const;

/** The shortest way of ordinary requests to each code of the Customer Service (contracts/debit.md §5.1). */
export const customerRecipes = defineRecipes(customerCatalog, customerRemedies, {
  'invalid.input.request': {
    title: 'Registers a customer with an empty body',
    steps: [LOG_IN, call('/dcms/register', {})],
  },
  'entity.already.exists': {
    title: 'Registers a customer who is registered already',
    steps: [LOG_IN, call('/dcms/register', { entityId: 'CIF1001', ...NEW_CUSTOMER })],
  },
  'entity.not.found': {
    title: 'Views a customer nobody registered',
    steps: [LOG_IN, call('/dcms/viewCustomer', { entityId: 'NOPE' })],
  },
  'kit.not.found': {
    title: 'Activates a kit that was never in stock',
    steps: [LOG_IN, call('/dcms/kit-manager/kitActivation', { entityId: 'CIF1001', kitNo: '9999999999' })],
  },
  'invalid.kit.info': {
    title: "Asks for a kit that is another customer's card",
    steps: [
      LOG_IN,
      call('/dcms/registerCard', {
        entityId: 'CIF1008',
        deliveryAddress: 'PERMANENT',
        kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL', kitNo: '4240170003' }],
      }),
    ],
  },
  'card.not.found': {
    title: "Activates another customer's card",
    steps: [LOG_IN, call('/dcms/kit-manager/kitActivation', { entityId: 'CIF1001', kitNo: '4240170003' })],
  },
  'card.already.active': {
    title: 'Activates an active card',
    steps: [LOG_IN, call('/dcms/kit-manager/kitActivation', WITHOUT_PIN)],
  },
  'card.already.blocked': {
    title: 'Blocks a blocked card',
    steps: [
      LOG_IN,
      call('/dcms/kit-manager/manageKit', { entityId: 'CIF1005', oldKit: '4240170005', operation: 'BLOCK' }),
    ],
  },
  'card.already.closed': {
    title: 'Locks a closed card',
    steps: [
      LOG_IN,
      call('/dcms/kit-manager/manageKit', { entityId: 'CIF1006', oldKit: '4240170006', operation: 'LOCK' }),
    ],
  },
  'card.status.active': {
    title: 'Unlocks a card that is not locked',
    steps: [
      LOG_IN,
      call('/dcms/kit-manager/manageKit', { entityId: 'CIF1002', oldKit: '4240170002', operation: 'UNLOCK' }),
    ],
  },
  'pin.already.set': {
    title: 'Sets the first PIN of a card a second time',
    steps: [LOG_IN, call('/dcms/kit-manager/setPin', { ...WITH_PIN, pin: '1234', expiryDate: EXPIRY })],
  },
  'invalid.pin': {
    title: 'Validates a wrong PIN',
    steps: [LOG_IN, call('/dcms/kit-manager/validatePin', WRONG_PIN)],
  },
  'pin.locked': {
    title: 'Validates a wrong PIN three times',
    steps: [
      LOG_IN,
      call('/dcms/kit-manager/validatePin', WRONG_PIN, { says: 'Send two wrong PINs', expect: 400, repeat: 2 }),
      call('/dcms/kit-manager/validatePin', WRONG_PIN, { says: 'Send the third, which locks the PIN' }),
    ],
  },
  'invalid.otp': {
    title: 'Sets a PIN with an OTP that was never sent',
    steps: [LOG_IN, call('/dcms/kit-manager/setPin', { ...FIRST_PIN, otp: '000000', otpRef: 'none' })],
  },
  'otp.expired': {
    title: 'Sets a PIN with an OTP that is too old',
    steps: [
      LOG_IN,
      call(
        '/dcms/otp-manager/generate',
        { mobile: '9876500002', purpose: 'SET_PIN', kitNo: '4240170002' },
        { name: 'otp', says: 'Have an OTP sent to the customer' },
      ),
      {
        name: 'outbox',
        says: 'Read the message',
        method: 'GET',
        path: '/__admin/outbox?service=otp&to=9876500002',
      },
      {
        says: 'Let its five minutes pass',
        method: 'PUT',
        path: '/__admin/clock',
        body: { action: 'advance', duration: 'PT301S' },
      },
      call('/dcms/kit-manager/setPin', {
        ...FIRST_PIN,
        otp: '{{outbox.items.0.body.code}}',
        otpRef: '{{otp.data.otpRef}}',
      }),
    ],
  },
  'invalid.source.account': {
    title: "Asks for a card on another customer's account",
    steps: [
      LOG_IN,
      call('/dcms/registerCard', {
        entityId: 'CIF1008',
        deliveryAddress: 'PERMANENT',
        kitInfo: [{ accountNo: '8642135', cardType: 'VIRTUAL' }],
      }),
    ],
  },
  'invalid.daily.limit.product': {
    title: 'Sets a cash limit above that of the product',
    steps: [
      LOG_IN,
      call('/dcms/preference/set', {
        ...WITHOUT_PIN,
        domestic: { isEnabled: true, atm: { isEnabled: true, dailyLimit: '100001', maxLimit: '100001' } },
        international: { isEnabled: false },
      }),
    ],
  },
  'product.level.disable': {
    title: 'Switches on payments abroad for a product without them',
    steps: [
      LOG_IN,
      call('/dcms/preference/set', {
        ...WITHOUT_PIN,
        domestic: { isEnabled: true },
        international: { isEnabled: true },
      }),
    ],
  },
  'route.not.found': {
    title: 'Calls a path that the platform does not have',
    steps: [LOG_IN, call('/dcms/kit-manager/unknown', WITHOUT_PIN)],
  },
  'internal.error': {
    title: 'Views a customer while the platform fails unexpectedly',
    natural: { impossible: 'it stands for unforeseen failures, so no documented condition leads to it' },
    steps: [call('/dcms/viewCustomer', { entityId: 'CIF1001' }, { headers: { tenant: 'ACME_BANK' } })],
  },
  TX0057: {
    title: 'Loads a transit wallet beyond its maximum balance',
    steps: [
      LOG_IN,
      call('/dcms/wallet/load', { ...WITH_PIN, walletType: 'NCMC', txnId: 'LOAD-TX0057', amount: '2000.01' }),
    ],
  },
});
