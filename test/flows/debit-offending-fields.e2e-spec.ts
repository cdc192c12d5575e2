import { DebitDesk } from './debit/debit-desk';
import { FEE } from './faults/core-bank';

const NOPE = '9999999999';
const ORDER = {
  orderId: 'O-1',
  branchInfo: { branchId: 'B001', branchName: 'Anna Nagar' },
  orderingPartyInfo: { orderingPartyId: 'P-1', orderingPartyType: 'BRANCH' },
  ...{ address: '12~Second Avenue~CHENNAI', pinCode: '600040', processStartTime: '2026-01-15 10:00:00' },
  products: [{ bin: '608040', productId: 'NOPE', quantity: 3, plasticCode: 'PCLAS' }],
};
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };

describe('what a refusal of the debit services finds fault with', () => {
  it.each<[string, string, object, readonly string[]]>([
    ['kit.not.found', '/kit-manager/manageKit', { entityId: 'CIF1003', oldKit: NOPE, operation: 'LOCK' }, ['oldKit']],
    [
      'kit.not.found',
      '/inventory/fetchKitDetailsFromInventory',
      { refType: 'DC_KIT', kitRefNo: [NOPE] },
      ['kitRefNo.0'],
    ],
    ['product.not.found', '/card-order', ORDER, ['products.0.productId']],
    [
      'invalid.source.account',
      '/registerCard',
      { entityId: 'CIF1003', deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo: NOPE, cardType: 'VIRTUAL' }] },
      ['kitInfo.0.accountNo'],
    ],
    ['invalid.pin', '/kit-manager/changePin', { ...CARD, expiryDate: 729, oldPin: '1234', newPin: '12' }, ['newPin']],
    ['cbs.invalid.account', '/cbs/balance', { accountNo: NOPE }, ['accountNo']],
    ['fee.invalid.amount', '/fee-posting/fees', { ...FEE, amount: '-1' }, ['amount']],
    ['otp.invalid', '/otp-manager/validate', { mobile: '9876543210', purpose: 'LOGIN', otp: '000000' }, ['otp']],
  ])('names what the request has: %s at %s', async (code, path, body, fields) => {
    const desk = await DebitDesk.open();
    const answer = await desk.post(path, body);
    expect(answer).toMatchObject({
      code,
      body: { details: fields.map((field) => expect.objectContaining({ field })) },
    });
  });

  it('and says it of a tier by the name that the request has for it', async () => {
    const desk = await DebitDesk.open();
    const { body } = await desk.post('/kit-manager/upgradeCard', { ...CARD, kitInfo: [{ tierType: 'NOPE' }] });
    expect(body).toMatchObject({ details: [{ field: 'kitInfo.0.tierType' }] });
  });
});
