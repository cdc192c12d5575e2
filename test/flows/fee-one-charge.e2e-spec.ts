import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type DeskAnswer, type Members } from './debit/debit-desk';

const ACCOUNT = '8642137';
const FUNDS = 5_000_000;
const TOTAL = 23_600;
const FEE = {
  entityId: 'CIF1003',
  accountNo: ACCOUNT,
  kitNo: '4240170003',
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
  period: '2026',
};

const charge = (desk: DebitDesk, feeRef: string, more: Members = {}): Promise<DeskAnswer> =>
  desk.post('/fee-posting/fees', { ...FEE, feeRef, ...more });
const statusOf = async (desk: DebitDesk, feeRef: string): Promise<unknown> =>
  ((await desk.get(`/fee-posting/fees/${feeRef}`)).data as Members | null)?.status;

/** A fee that the core bank has posted and Fee Posting shows as FAILED. */
async function lost(state: 'slow' | 'corrupt' = 'corrupt', more: Members = {}): Promise<DebitDesk> {
  const desk = await DebitDesk.open();
  await desk.system('core-bank', state);
  expect((await charge(desk, 'F-1', more)).code).toBe('fee.posting.failed');
  expect(await statusOf(desk, 'F-1')).toBe('FAILED');
  await desk.system('core-bank', 'up');
  expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
  return desk;
}

describe.each(['slow', 'corrupt'] as const)('of a fee that was posted but shown FAILED (%s)', (state) => {
  it('one charge remains when another is posted in its period', async () => {
    const desk = await lost(state);
    expect((await charge(desk, 'F-2')).status).toBe(200);
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
    expect((await charge(desk, 'F-1')).code).toBe('fee.already.posted');
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
    expect([await statusOf(desk, 'F-1'), await statusOf(desk, 'F-2')]).toEqual(['FAILED', 'POSTED']);
  });

  it('the posting is acknowledged before any rule is asked when it comes again', async () => {
    const desk = await lost(state);
    const again = await charge(desk, 'F-1', { feeType: 'LOUNGE_ACCESS', accountNo: '8642135' });
    expect(again).toMatchObject({ status: 200, data: { feeType: 'ANNUAL', accountNo: ACCOUNT, status: 'POSTED' } });
    expect((await charge(desk, 'F-2')).code).toBe('fee.already.posted');
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
  });

  it('the money comes back when nobody asks for a day, and the fee can be charged anew', async () => {
    const desk = await lost(state);
    await desk.advance('PT24H');
    const later = await DebitDesk.login(desk.space);
    expect(await later.balance(ACCOUNT)).toBe(FUNDS);
    expect((await charge(later, 'F-1')).status).toBe(200);
    expect(await later.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
  });

  it('a second charge after its reversal is one charge, too', async () => {
    const desk = await lost(state);
    await charge(desk, 'F-2');
    expect((await desk.post('/fee-posting/fees/F-2/reverse')).status).toBe(200);
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS);
    expect((await charge(desk, 'F-1')).status).toBe(200);
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
  });
});

it('a charge waits for the return of what a failed one has taken in its period', async () => {
  const desk = await lost();
  await desk.system('core-bank', 'down');
  expect((await charge(desk, 'F-2')).body.error).toContain('F-2');
  await desk.system('core-bank', 'up');
  expect((await charge(desk, 'F-2')).status).toBe(200);
  expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
});

it('parallel attempts at charges of one period leave one', async () => {
  const desk = await lost();
  const answers = await Promise.all(['F-1', 'F-2', 'F-1', 'F-3', 'F-2'].map((feeRef) => charge(desk, feeRef)));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
  const posted = await Promise.all(['F-1', 'F-2', 'F-3'].map((feeRef) => statusOf(desk, feeRef)));
  expect(posted.filter((status) => status === 'POSTED')).toHaveLength(1);
});

it('a fee that was refused with a lie is acknowledged when it comes again', async () => {
  const desk = await DebitDesk.open();
  const error = { code: 'cbs.insufficient.balance' };
  await desk.arm({ match: { service: 'cbs-connector', operation: 'debit' }, error, phase: 'after', times: 1 });
  expect((await charge(desk, 'F-1')).code).toBe('fee.posting.failed');
  expect((await charge(desk, 'F-1', { amount: '300.00' })).data).toMatchObject({ status: 'POSTED', total: '236.00' });
  expect(await desk.balance(ACCOUNT)).toBe(FUNDS - TOTAL);
});

describe('a reversal whose answer the core bank lost', () => {
  async function reversed(): Promise<DebitDesk> {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'slow');
    expect((await desk.post('/fee-posting/fees/FEE-SEED-1/reverse')).code).toBe('fee.reversal.failed');
    await desk.system('core-bank', 'up');
    expect(await statusOf(desk, 'FEE-SEED-1')).toBe('POSTED');
    return desk;
  }

  it('is shown when it comes again', async () => {
    const desk = await reversed();
    expect((await desk.post('/fee-posting/fees/FEE-SEED-1/reverse')).data).toMatchObject({ status: 'REVERSED' });
    expect(await desk.balance(ACCOUNT)).toBe(FUNDS + TOTAL);
  });

  it('is shown after a day, and not made twice', async () => {
    const desk = await reversed();
    await desk.advance('PT25H');
    const later = await DebitDesk.login(desk.space);
    expect(await statusOf(later, 'FEE-SEED-1')).toBe('REVERSED');
    expect(await later.balance(ACCOUNT)).toBe(FUNDS + TOTAL);
    expect((await CoreBankBooks.read(later)).of('FEE0000001000-1-REV')).toHaveLength(1);
  });
});

it('a fee that was really refused leaves no job behind', async () => {
  const desk = await DebitDesk.open();
  await desk.post('/fee-posting/fees', { ...FEE, feeRef: 'F-9', entityId: 'CIF1012', accountNo: '8642150' });
  const { due } = await desk.space.ask<{ due: readonly { job: string }[] }>('GET', '/clock');
  expect(due.map(({ job }) => job)).not.toContain('settle-fee');
});
