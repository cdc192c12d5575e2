import { DebitDesk, type DeskAnswer, type Members } from './debit/debit-desk';

const FIRST = { entityId: 'CIF1003', kitNo: '4240170003', expiryDate: '0729' };
const SECOND = { entityId: 'CIF1002', kitNo: '4240170002', expiryDate: '0729' };

const fieldsOf = ({ code, body }: DeskAnswer): readonly unknown[] => [code, body.details];

describe('an id that was used for another card', () => {
  it('loads the wallet of this one', async () => {
    const desk = await DebitDesk.open();
    const load = (card: Members): Promise<DeskAnswer> =>
      desk.post('/wallet/load', { ...card, walletType: 'NCMC', txnId: 'SX', amount: '100.00' });
    const first = await load(FIRST);
    const second = await load(SECOND);
    expect([first.data.kitNo, second.data.kitNo]).toEqual([FIRST.kitNo, SECOND.kitNo]);
    expect((await load(FIRST)).data).toEqual(first.data);
    expect([await desk.balance('8642136'), await desk.balance('8642137')]).toEqual([4_990_000, 4_990_000]);
  });

  it('sets the PIN of this one', async () => {
    const desk = await DebitDesk.open();
    const body = { pin: '4321', requestId: 'q3' };
    expect((await desk.post('/kit-manager/setPin', { ...SECOND, ...body })).status).toBe(200);
    expect((await desk.post('/kit-manager/setPin', { ...FIRST, ...body })).code).toBe('pin.already.set');
    const other = { ...SECOND, kitNo: '4240170012' };
    expect((await desk.post('/kit-manager/validatePin', { ...other, ...body })).code).toBe('invalid.pin');
    expect((await desk.post('/kit-manager/setPin', { ...other, ...body })).status).toBe(200);
    expect((await desk.post('/kit-manager/validatePin', { ...other, pin: '4321' })).status).toBe(200);
  });

  it('is refused for a payment, whose money it names', async () => {
    const desk = await DebitDesk.open();
    const pay = (kitNo: string, amount: string): Promise<DeskAnswer> =>
      desk.post('/transactions/authorize', { kitNo, amount, channel: 'POS', pin: '1234', txnId: 'SX' });
    const first = await pay(FIRST.kitNo, '1.00');
    expect(first.data).toMatchObject({ responseCode: '00' });
    expect((await pay(FIRST.kitNo, '2.00')).data).toEqual(first.data);
    expect(fieldsOf(await pay(SECOND.kitNo, '2.00'))).toMatchObject(['invalid.input.request', [{ field: 'txnId' }]]);
  });
});

describe('a transaction id at the bank', () => {
  const POSTING = { accountNo: '8642137', amount: '5.00', txnId: 'T-1' };

  it.each<[string, string, Members]>([
    ['a credit', '/cbs/credit', POSTING],
    ['another account', '/cbs/debit', { ...POSTING, accountNo: '8642136' }],
    ['a reversal', '/cbs/reversal', { originalTxnId: 'T-1', txnId: 'T-1' }],
  ])('that posted a debit is refused for %s, and nothing is posted', async (_, path, body) => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cbs/debit', POSTING)).status).toBe(200);
    expect(fieldsOf(await desk.post(path, body))).toMatchObject(['invalid.input.request', [{ field: 'txnId' }]]);
    expect([await desk.balance('8642137'), await desk.balance('8642136')]).toEqual([4_999_500, 5_000_000]);
  });

  it('gives the stored posting for another amount, and a reversal its own', async () => {
    const desk = await DebitDesk.open();
    const { data } = await desk.post('/cbs/debit', POSTING);
    expect((await desk.post('/cbs/debit', { ...POSTING, amount: '6.00' })).data).toEqual(data);
    const reversal = { originalTxnId: 'T-1', txnId: 'R-1' };
    const back = await desk.post('/cbs/reversal', reversal);
    expect((await desk.post('/cbs/reversal', reversal)).data).toEqual(back.data);
  });
});
