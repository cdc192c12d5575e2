import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk } from './debit/debit-desk';

const ACCOUNT = '8642135';
const BEFORE = 5_000_000;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('parallel debits', () => {
  it('with one transaction id post once and all get the same answer', async () => {
    const desk = await DebitDesk.open();
    const debit = { accountNo: ACCOUNT, amount: '100.00', txnId: 'T-ONE' };
    const answers = await Promise.all(times(30, () => desk.post('/cbs/debit', debit)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect((await CoreBankBooks.read(desk)).of('T-ONE')).toHaveLength(1);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 10_000);
  });

  it('with ids of their own post each', async () => {
    const desk = await DebitDesk.open();
    const answers = await Promise.all(
      times(30, (i) => desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '1.00', txnId: `T-${String(i)}` })),
    );
    expect(new Set(answers.map(({ data }) => data.cbsRef as string)).size).toBe(30);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 3_000);
  });

  it('beyond the balance pass as long as it lasts', async () => {
    const desk = await DebitDesk.open();
    const answers = await Promise.all(
      times(8, (i) => desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '12000.00', txnId: `T-${String(i)}` })),
    );
    const refused = answers.filter(({ code }) => code === 'cbs.insufficient.balance');
    expect([answers.filter(({ status }) => status === 200).length, refused.length]).toEqual([4, 4]);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 4_800_000);
  });
});

describe('parallel reversals of one debit', () => {
  it('with ids of their own give the money back once', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '100.00', txnId: 'T-1' });
    const answers = await Promise.all(
      times(10, (i) => desk.post('/cbs/reversal', { originalTxnId: 'T-1', txnId: `R-${String(i)}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'invalid.input.request')).toHaveLength(9);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE);
  });
});
