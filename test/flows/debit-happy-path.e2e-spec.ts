import { CustomerDesk } from './customer/customer-desk';
import { registration } from './customer/registration';

const HOLDER = 'CIF2001';
const ACCOUNT = '8700001';
const MOBILE = '9876511111';
const PRODUCT = '3001_PHYSICAL';

interface IssuedCards {
  readonly kitInfo: readonly { readonly kitNo: string; readonly cardStatus: string; readonly expDate: string }[];
}

/** A bank's set-up of a product of its own, with a fee and with kits in stock. */
async function setUp(desk: CustomerDesk): Promise<void> {
  await desk.post('/config/tiers', { tierName: 'GOLD', rank: 3 });
  await desk.post('/config/schemes', { schemeCode: '3001' });
  await desk.post('/config/plastics', { plasticCode: 'PGOLD' });
  const bin = { bin: '701234', networkType: 'RUPAY' };
  await desk.post('/config/bins', { ...bin, rangeStart: '7012340000000000', rangeEnd: '7012349999999999' });
  await desk.post('/config/products', {
    productName: PRODUCT,
    schemeCode: '3001',
    cardType: 'PHYSICAL',
    ...bin,
    tierType: 'GOLD',
    plasticCode: 'PGOLD',
    features: { domestic: true, atm: true, pos: true },
    limits: { domestic: { pos: { dailyLimit: 20000, maxLimit: 50000, monthlyLimit: 100000, yearlyLimit: 200000 } } },
  });
  await desk.put(`/config/products/${PRODUCT}/fees/ISSUANCE`, { amount: '100.00' });
  await desk.post(`/cms/inventory/${PRODUCT}/kits`, { quantity: 5 });
}

async function balance(desk: CustomerDesk): Promise<string> {
  return (await desk.post<{ availableBalance: string }>('/cbs/balance', { accountNo: ACCOUNT })).availableBalance;
}

describe('the happy path of contract debit §3.9', () => {
  it('takes a customer from the set-up of the product to the closing of the second card', async () => {
    const desk = await CustomerDesk.open();
    await setUp(desk);

    const [account] = registration(HOLDER)['accountInfo'] as readonly object[];
    await desk.post('/register', registration(HOLDER, { accountInfo: [{ ...account, schemeCode: '3001' }] }));
    expect(await balance(desk)).toBe('8000.00');

    const wish = {
      entityId: HOLDER,
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: ACCOUNT, cardType: 'PHYSICAL' }],
    };
    const { kitInfo } = await desk.post<IssuedCards>('/registerCard', wish);
    expect(kitInfo).toEqual([
      expect.objectContaining({ kitNo: '4240190001', cardStatus: 'INACTIVE', productId: PRODUCT }),
    ]);
    const key = { entityId: HOLDER, kitNo: kitInfo[0]!.kitNo };
    const manage = (operation: string, more: object = {}): Promise<{ newKitNo?: string }> =>
      desk.post('/kit-manager/manageKit', { entityId: HOLDER, oldKit: key.kitNo, operation, ...more });

    const proof = await desk.otp(MOBILE, 'KIT_ACTIVATION', key.kitNo);
    expect(await desk.post('/kit-manager/kitActivation', { ...key, ...proof })).toBe('success');
    const expiryDate = monthAndYear(kitInfo[0]!.expDate);
    expect(await desk.post('/kit-manager/setPin', { ...key, pin: '2468', expiryDate })).toBe(true);
    expect(await desk.post('/kit-manager/validatePin', { ...key, pin: '2468', expiryDate })).toBe(true);
    const limits = { isEnabled: true, dailyLimit: '500.00', maxLimit: '1000.00' };
    const preferences = { ...key, domestic: { isEnabled: true, pos: limits }, international: { isEnabled: false } };
    expect(await desk.post('/preference/set', preferences)).toMatchObject({
      domestic: { pos: limits, atm: { isEnabled: true } },
    });

    await manage('LOCK');
    expect(await desk.statusOf(HOLDER, key.kitNo)).toBe('LOCKED');
    await manage('UNLOCK');

    await desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '1500.00', txnId: 'HP-D' });
    await desk.post('/cbs/credit', { accountNo: ACCOUNT, amount: '500.00', txnId: 'HP-C' });
    expect(await balance(desk)).toBe('7000.00');

    const gl = { glAccountNo: '9000001', gstAccountNo: '9000002' };
    await desk.put('/config/gl-accounts/ISSUANCE', gl);
    const fee = { feeRef: 'HP-F', entityId: HOLDER, accountNo: ACCOUNT, productId: PRODUCT, feeType: 'ISSUANCE' };
    expect(await desk.post('/fee-posting/fees', fee)).toMatchObject({ status: 'POSTED', total: '118.00' });
    expect(await balance(desk)).toBe('6882.00');
    expect(await desk.post('/fee-posting/fees/HP-F/reverse')).toMatchObject({ status: 'REVERSED' });
    expect(await balance(desk)).toBe('7000.00');

    const { newKitNo } = await manage('BLOCK_AND_REPLACE', { cardType: 'PHYSICAL', deliveryAddress: 'PERMANENT' });
    expect(await desk.statusOf(HOLDER, key.kitNo)).toBe('BLOCKED');
    const second = { entityId: HOLDER, kitNo: newKitNo };
    expect(await desk.post('/kit-manager/kitActivation', second)).toBe('success');
    await desk.post('/kit-manager/manageKit', { entityId: HOLDER, oldKit: newKitNo, operation: 'CLOSE' });
    expect(await desk.statusOf(HOLDER, String(newKitNo))).toBe('CLOSED');
    expect(await desk.read(`/cms/inventory/${PRODUCT}`)).toMatchObject({ unallocated: 3, assigned: 2 });
  });
});

function monthAndYear(expDate: string): string {
  return `${expDate.slice(5, 7)}${expDate.slice(2, 4)}`;
}
