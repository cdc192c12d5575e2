import { registration } from './customer/registration';
import { DebitDesk, type Members } from './debit/debit-desk';

const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const PIN = { ...CARD, pin: '1234', expiryDate: '0729' };
const KIT = { accountNo: '8700001', cardType: 'PHYSICAL' };

/** A request that lacks what another member makes necessary, and something else; and all that it is told. */
const LACKING: readonly (readonly [string, Members, readonly string[]])[] = [
  ['/inventory/instaKit/expire', {}, ['kitNo or parentKitNo is required']],
  [
    '/inventory/fetchKitDetailsFromInventory',
    {},
    ['refType is required', 'kitRefNo or orderIds or branchId or orderingPartyId is required'],
  ],
  [
    '/kit-manager/kitActivation',
    { otp: '1' },
    ['entityId is required', 'kitNo is required', 'otpRef is required with otp'],
  ],
  ['/kit-manager/getCvv', { otp: '1' }, ['kitNo is required', 'otpRef is required with otp']],
  ['/kit-manager/setPin', { ...PIN, pin: null, otp: '1' }, ['pin is required', 'otpRef is required with otp']],
  [
    '/register',
    { ...registration('CIF7001'), firstName: ' ', kitInfo: [KIT] },
    ['firstName is required', 'deliveryAddress is required with kitInfo'],
  ],
  ['/kit-manager/manageAllKits', {}, ['operation is required', 'entityId or mobileNo is required']],
  [
    '/kit-manager/manageKit',
    { operation: 'REPLACE' },
    ['entityId is required', 'oldKit is required', 'cardType is required when operation is REPLACE'],
  ],
  ['/cbs/account-holder', {}, ['accountNo or entityId is required']],
  [
    '/otp-manager/generate',
    { purpose: 'GET_CVV', mobile: 'x' },
    ['mobile must be 10 digits', 'kitNo is required when purpose is GET_CVV'],
  ],
];

describe('a field that another one makes necessary is missed with all else that is wrong:', () => {
  it.each(LACKING)('%s %j', async (path, body, sentences) => {
    const desk = await DebitDesk.open();
    const { code, body: standard } = await desk.post(path, body);
    const told = standard['details'] as readonly { message: string }[];
    expect([code, told.map(({ message }) => message)]).toEqual(['invalid.input.request', sentences]);
    const native = await desk.post(path, body, { 'x-sandbox-envelope': 'native' });
    expect(native.body).toMatchObject({
      exception: { detailMessage: sentences.join('; '), fieldError: sentences.map((text) => text.split(' ')[0]) },
    });
  });
});
