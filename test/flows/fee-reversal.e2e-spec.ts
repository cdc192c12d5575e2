import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type SystemState } from './debit/debit-desk';

const ANNUAL = {
  feeRef: 'F-1',
  feeType: 'ANNUAL',
  entityId: 'CIF1003',
  accountNo: '8642137',
  productId: '2003_PHYSICAL',
};
const BEFORE = 5_000_000;

describe('a reversal', () => {
  it('gives fee and GST back to where they came from', async () => {
    const desk = await DebitDesk.open();
    const before = await CoreBankBooks.read(desk);
    await desk.post('/fee-posting/fees', ANNUAL);
    const reversed = await desk.post('/fee-posting/fees/F-1/reverse', { reason: 'Charged by mistake' });
    expect(reversed.data).toMatchObject({ status: 'REVERSED', reversalReason: 'Charged by mistake' });
    const after = await CoreBankBooks.read(desk);
    expect(['8642137', '9000001', '9000002'].map((no) => after.movedSince(before, no))).toEqual([0, 0, 0]);
  });

  it('takes the fee of the fixtures back', async () => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/fee-posting/fees/FEE-SEED-1/reverse')).data).toMatchObject({ status: 'REVERSED' });
    expect(await desk.balance('8642137')).toBe(BEFORE + 23_600);
  });

  it('happens once of ten', async () => {
    const desk = await DebitDesk.open();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.post('/fee-posting/fees/FEE-SEED-1/reverse')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, code }) => status === 400 && code === 'fee.reversal.failed')).toHaveLength(9);
    expect(await desk.balance('8642137')).toBe(BEFORE + 23_600);
  });

  it('is answered again under the same request id', async () => {
    const desk = await DebitDesk.open();
    const first = await desk.post('/fee-posting/fees/FEE-SEED-1/reverse', { requestId: 'REQ-1' });
    expect((await desk.post('/fee-posting/fees/FEE-SEED-1/reverse', { requestId: 'REQ-1' })).data).toEqual(first.data);
  });

  it.each<[SystemState, number]>([
    ['down', 0],
    ['slow', 23_600],
    ['corrupt', 23_600],
  ])('over a line that is %s leaves the fee posted, and gives back once when it comes again', async (state, moved) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    expect(await desk.post('/fee-posting/fees/FEE-SEED-1/reverse')).toMatchObject({
      status: 502,
      code: 'fee.reversal.failed',
    });
    expect((await desk.get('/fee-posting/fees/FEE-SEED-1')).data).toMatchObject({ status: 'POSTED' });
    await desk.system('core-bank', 'up');
    expect(await desk.balance('8642137')).toBe(BEFORE + moved);
    expect((await desk.post('/fee-posting/fees/FEE-SEED-1/reverse')).data).toMatchObject({ status: 'REVERSED' });
    expect(await desk.balance('8642137')).toBe(BEFORE + 23_600);
  });

  it.each(['NOPE', 'F-1'])('of %s, which is not posted, is refused with 400', async (feeRef) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    await desk.post('/fee-posting/fees', ANNUAL);
    expect(await desk.post(`/fee-posting/fees/${feeRef}/reverse`)).toMatchObject({
      status: 400,
      code: 'fee.reversal.failed',
    });
  });
});
