import { CustomerDesk } from './customer/customer-desk';

const WALLET = { entityId: 'CIF1003', kitNo: '4240170003', walletType: 'NCMC' };
const ACCOUNT = '8642137';

const load = (desk: CustomerDesk, txnId: string, amount: string): Promise<string> =>
  desk.codeOf('/wallet/load', { ...WALLET, txnId, amount });

async function held(desk: CustomerDesk): Promise<readonly [staged: string, onChip: string]> {
  const wallet = await desk.post<{ offlineStagedWalletBalance: string; offlineWalletBalance: string }>(
    '/wallet/fetch/balance',
    WALLET,
  );
  return [wallet.offlineStagedWalletBalance, wallet.offlineWalletBalance];
}

async function balance(desk: CustomerDesk): Promise<string> {
  return (await desk.post<{ availableBalance: string }>('/cbs/balance', { accountNo: ACCOUNT })).availableBalance;
}

describe('a transit wallet', () => {
  it('is loaded from the account, and holds the money until a terminal writes it onto the chip', async () => {
    const desk = await CustomerDesk.open();
    expect(await load(desk, 'L-1', '200.00')).toBe('ok');
    expect([await held(desk), await balance(desk)]).toEqual([['200.00', '0.00'], '49800.00']);
    await desk.post('/preference/set', {
      ...WALLET,
      domestic: { isEnabled: true, contactless: { isEnabled: true } },
      international: { isEnabled: false },
    });
    await desk.post('/transactions/authorize', {
      kitNo: WALLET.kitNo,
      amount: '10',
      channel: 'CONTACTLESS',
      txnId: 'S-1',
    });
    expect(await held(desk)).toEqual(['0.00', '200.00']);
  });

  it('is loaded once by one transaction id, however often and however fast it comes', async () => {
    const desk = await CustomerDesk.open();
    await Promise.all(Array.from({ length: 8 }, () => load(desk, 'L-1', '100.00')));
    await load(desk, 'L-1', '100.00');
    expect([await held(desk), await balance(desk)]).toEqual([['100.00', '0.00'], '49900.00']);
  });

  it('gets the money on the second try when the answer of the core bank was lost', async () => {
    const desk = await CustomerDesk.open();
    await desk.dependency('core-bank', 'slow');
    expect(await load(desk, 'L-1', '100.00')).toBe('cbs.timeout');
    await desk.dependency('core-bank', 'up');
    expect([await held(desk), await balance(desk)]).toEqual([['0.00', '0.00'], '49900.00']);
    expect(await load(desk, 'L-1', '100.00')).toBe('ok');
    expect([await held(desk), await balance(desk)]).toEqual([['100.00', '0.00'], '49900.00']);
  });

  it('takes no more than it may hold, and then the account keeps its money', async () => {
    const desk = await CustomerDesk.open();
    expect([await load(desk, 'L-1', '2000.00'), await load(desk, 'L-2', '0.01')]).toEqual(['ok', 'TX0057']);
    expect(await balance(desk)).toBe('48000.00');
  });

  it('is not offered by a product without it', async () => {
    const desk = await CustomerDesk.open();
    const asked = { ...WALLET, entityId: 'CIF1002', kitNo: '4240170012', txnId: 'L-1', amount: '1.00' };
    expect(await desk.codeOf('/wallet/load', asked)).toBe('product.level.disable');
  });

  it('shows its books, its services and its accounts', async () => {
    const desk = await CustomerDesk.open();
    await load(desk, 'L-1', '200.00');
    expect(await desk.post('/wallet/fetch/ledger/transaction', WALLET)).toMatchObject({
      ledgerOfflineStagedTransactionData: [{ txnId: 'L-1', transactionType: 'LOAD', amount: '200.00' }],
    });
    expect(await desk.post('/wallet/fetch/authnt/transaction', WALLET)).toMatchObject({
      authntOfflineTransactionData: expect.arrayContaining([
        expect.objectContaining({ transactionType: 'SERVICE_CREATION' }),
      ]),
    });
    expect(await desk.post('/wallet/fetch/services', WALLET)).toMatchObject({
      services: expect.arrayContaining(['Mumbai Metro']),
    });
    expect(await desk.post('/account/fetchAccountsByCardNo', { cardNumber: '6080402401700032' })).toMatchObject({
      linkedAccounts: [
        { accountNo: ACCOUNT },
        { accountType: 'OFFLINE', product: 'GLOBAL_OFFLINE_PRODUCT' },
        { accountType: 'OFFLINE', product: 'GLOBAL_OFFLINE_STAGED_PRODUCT' },
      ],
    });
  });
});
