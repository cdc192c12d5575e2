import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type DeskAnswer, type Members } from './debit/debit-desk';

const ACCOUNT = '8642137';
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const FUNDS = 5_000_000;

const load = (desk: DebitDesk, txnId: string, amount: string, headers?: Record<string, string>): Promise<DeskAnswer> =>
  desk.post('/wallet/load', { ...CARD, walletType: 'NCMC', txnId, amount }, headers);
const swipe = (desk: DebitDesk, txnId: string, amount: string, more: Members = {}): Promise<DeskAnswer> =>
  desk.post('/transactions/authorize', { kitNo: CARD.kitNo, txnId, amount, channel: 'POS', pin: '1234', ...more });

/** What is on the account and in the wallet, in paise. */
async function money(desk: DebitDesk): Promise<readonly [account: number, wallet: number]> {
  const { data } = await desk.post('/wallet/fetch/balance', { ...CARD, walletType: 'NCMC' });
  const wallet = Number(data.offlineStagedWalletBalance) + Number(data.offlineWalletBalance);
  return [await desk.balance(ACCOUNT), Math.round(wallet * 100)];
}

const LOST = [
  ['slow', 'cbs.timeout'],
  ['corrupt', 'cbs.invalid.response'],
] as const;

describe('parallel loads', () => {
  it('leave the account with what the accepted ones took, and the refused ones refused', async () => {
    const desk = await DebitDesk.open();
    const ids = ['r1', 'r2', 'r3', 'r4', 'r5'];
    const answers = await Promise.all(ids.map((id) => load(desk, id, '500.00')));
    expect(answers.map(({ code }) => code).sort()).toEqual(['TX0057', undefined, undefined, undefined, undefined]);
    expect(await money(desk)).toEqual([FUNDS - 200_000, 200_000]);
    const refused = ids[answers.findIndex(({ code }) => code === 'TX0057')]!;
    expect((await load(desk, refused, '500.00')).code).toBe('TX0057');
    expect(await money(desk)).toEqual([FUNDS - 200_000, 200_000]);
    expect(await desk.documents('customer', 'loads')).toEqual([]);
  });
});

describe.each(LOST)('a load whose answer the core bank lost (%s)', (state, code) => {
  async function lost(): Promise<DebitDesk> {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    expect((await load(desk, 'W1', '1500.00')).code).toBe(code);
    await desk.system('core-bank', 'up');
    return desk;
  }

  it('is the stored success when it comes again, whatever was loaded meanwhile', async () => {
    const desk = await lost();
    expect((await load(desk, 'W2', '1000.00')).status).toBe(200);
    const again = await load(desk, 'W1', '1500.00');
    expect(again).toMatchObject({ status: 200, data: { txnId: 'W1' } });
    expect((await load(desk, 'W1', '1500.00')).data).toEqual(again.data);
    expect(await money(desk)).toEqual([FUNDS - 250_000, 250_000]);
  });

  it('is so while the core bank is down, and after the card was closed', async () => {
    const desk = await lost();
    await desk.post('/kit-manager/manageKit', { entityId: CARD.entityId, oldKit: CARD.kitNo, operation: 'CLOSE' });
    await desk.system('core-bank', 'down');
    expect(await load(desk, 'W1', '1500.00')).toMatchObject({ status: 200, data: { txnId: 'W1' } });
    await desk.system('core-bank', 'up');
    expect(await money(desk)).toEqual([FUNDS - 150_000, 150_000]);
  });

  it('is given back when nobody asks for a day, and is a new one then', async () => {
    const desk = await lost();
    await desk.advance('PT24H');
    const later = await DebitDesk.login(desk.space);
    expect(await money(later)).toEqual([FUNDS, 0]);
    expect((await load(later, 'W1', '1500.00')).status).toBe(200);
    expect(await money(later)).toEqual([FUNDS - 150_000, 150_000]);
  });

  it('is given back as soon as the bank can, when it is away at the end of the day', async () => {
    const desk = await lost();
    await desk.system('core-bank', 'down');
    await desk.advance('PT24H');
    await desk.system('core-bank', 'up');
    await desk.advance('PT1H');
    expect(await money(await DebitDesk.login(desk.space))).toEqual([FUNDS, 0]);
  });
});

it('a load that the bank really refused leaves nothing', async () => {
  const desk = await DebitDesk.open();
  await desk.post(`/cbs/accounts/${ACCOUNT}/status`, { accountStatus: 'FROZEN' });
  expect((await load(desk, 'W1', '1500.00')).code).toBe('cbs.account.frozen');
  expect(await desk.documents('customer', 'loads')).toEqual([]);
});

it('a load that was refused with a lie is the stored success when it comes again', async () => {
  const desk = await DebitDesk.open();
  const error = { code: 'cbs.insufficient.balance' };
  await desk.arm({ match: { service: 'cbs-connector', operation: 'debit' }, error, phase: 'after', times: 1 });
  expect((await load(desk, 'W1', '1500.00')).code).toBe('cbs.insufficient.balance');
  await load(desk, 'W2', '1000.00');
  expect((await load(desk, 'W1', '1500.00')).status).toBe(200);
  expect(await money(desk)).toEqual([FUNDS - 250_000, 250_000]);
});

it('a load under an id in doubt is not told to another card, and remains that of its own', async () => {
  const desk = await DebitDesk.open();
  await desk.system('core-bank', 'slow');
  await load(desk, 'W1', '1500.00');
  await desk.system('core-bank', 'up');
  const other = { entityId: 'CIF1002', kitNo: '4240170002', walletType: 'NCMC', txnId: 'W1', amount: '10.00' };
  expect(await desk.post('/wallet/load', other)).toMatchObject({ status: 400, code: 'invalid.input.request' });
  expect((await load(desk, 'W1', '1500.00')).data).toMatchObject({ kitNo: CARD.kitNo });
  expect(await money(desk)).toEqual([FUNDS - 150_000, 150_000]);
});

describe.each(LOST)('a payment whose answer the core bank lost (%s)', (state) => {
  async function lost(): Promise<DebitDesk> {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    expect((await swipe(desk, 's1', '15000')).data).toMatchObject({ responseCode: '91', approved: false });
    await desk.system('core-bank', 'up');
    return desk;
  }

  it('is approved when it comes again, whatever was paid meanwhile', async () => {
    const desk = await lost();
    expect((await swipe(desk, 's2', '10000')).data).toMatchObject({ responseCode: '00' });
    const again = await swipe(desk, 's1', '15000', { pin: '9999' });
    expect(again.data).toMatchObject({ responseCode: '00', approved: true });
    expect((await swipe(desk, 's1', '15000')).data).toEqual(again.data);
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS - 2_500_000);
  });

  it('is given back when nobody asks for a day, and is a new one then', async () => {
    const desk = await lost();
    await desk.advance('PT24H');
    const later = await DebitDesk.login(desk.space);
    expect(await later.balance(ACCOUNT)).toBe(FUNDS);
    expect((await swipe(later, 's1', '15000')).data).toMatchObject({ responseCode: '00' });
    expect(await later.balance(ACCOUNT)).toBe(FUNDS - 1_500_000);
    const books = await CoreBankBooks.read(later);
    expect(books.of('SWIPE-s1-2')).toHaveLength(1);
  });
});

it('a card order whose answer was lost makes its kits once, however late it is taken on again', async () => {
  const desk = await DebitDesk.open();
  const products = [{ bin: '608040', productId: '2003_PHYSICAL', quantity: 3 }];
  await desk.post('/card-order', { orderId: 'O-1', branchInfo: { branchId: 'B1' }, products });
  const match = { service: 'cms', operation: 'processOrder' };
  await desk.arm({ match, error: { code: 'cms.timeout' }, phase: 'after', times: 1 });
  expect((await desk.post('/card-order/process', { orderId: 'O-1' })).code).toBe('cms.timeout');
  await desk.advance('PT49H');
  const later = await DebitDesk.login(desk.space);
  expect((await later.post('/card-order/retry-stuck-pending')).status).toBe(200);
  const kits = await later.documents<{ orderId?: string }>('cms', 'kits');
  expect(kits.filter(({ orderId }) => orderId === 'O-1')).toHaveLength(3);
});

it('a load whose id had a day before is taken for no earlier one when its answer is lost', async () => {
  const desk = await DebitDesk.open();
  await load(desk, 'W1', '100.00');
  await desk.advance('PT25H');
  const later = await DebitDesk.login(desk.space);
  await later.arm({ match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' }, phase: 'after', times: 1 });
  await later.system('core-bank', 'down');
  await load(later, 'W1', '900.00');
  await later.system('core-bank', 'up');
  await later.advance('PT26H');
  expect(await money(await DebitDesk.login(desk.space))).toEqual([FUNDS - 10_000, 10_000]);
});
