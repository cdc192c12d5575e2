import { DebitDesk } from './debit/debit-desk';

describe('the status of an account', () => {
  it.each([
    ['ACTIVE', '8642135', undefined, undefined],
    ['FROZEN', '8642151', 'cbs.account.frozen', 'cbs.account.frozen'],
    ['DORMANT', '8642152', 'cbs.debit.failed', undefined],
    ['CLOSED', '8642153', 'cbs.debit.failed', 'cbs.credit.failed'],
  ])(
    '%s decides over debit and credit, and never over the inquiry',
    async (accountStatus, accountNo, debit, credit) => {
      const desk = await DebitDesk.open();
      expect((await desk.post('/cbs/balance', { accountNo })).data).toMatchObject({ accountNo, accountStatus });
      expect((await desk.post('/cbs/debit', { accountNo, amount: '1', txnId: 'D-1' })).code).toBe(debit);
      expect((await desk.post('/cbs/credit', { accountNo, amount: '1', txnId: 'C-1' })).code).toBe(credit);
    },
  );

  it('is changed by way of ACTIVE, and a closed account stays closed', async () => {
    const desk = await DebitDesk.open();
    const move = async (accountStatus: string) =>
      (await desk.post('/cbs/accounts/8642151/status', { accountStatus })).code ?? accountStatus;
    expect([await move('DORMANT'), await move('ACTIVE'), await move('DORMANT'), await move('CLOSED')]).toEqual([
      'invalid.input.request',
      'ACTIVE',
      'DORMANT',
      'CLOSED',
    ]);
    expect(await move('ACTIVE')).toBe('invalid.input.request');
  });
});

describe('an account that a registration opens', () => {
  it('holds its funding and answers for its holder', async () => {
    const desk = await DebitDesk.open();
    const opening = { accountNo: '8700001', entityId: 'CIF2001', name: 'Test Holder', initialFunding: '8000' };
    expect((await desk.post('/cbs/accounts', opening)).data).toMatchObject({ opened: true, accountStatus: 'ACTIVE' });
    expect(await desk.balance('8700001')).toBe(800_000);
    expect((await desk.post('/cbs/account-holder', { accountNo: '8700001' })).data).toMatchObject({
      entityId: 'CIF2001',
      name: 'Test Holder',
      accounts: [{ accountNo: '8700001' }],
    });
  });

  it('is opened and funded once, however often it is asked for', async () => {
    const desk = await DebitDesk.open();
    const opening = { accountNo: '8700001', entityId: 'CIF2001', initialFunding: '8000' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.post('/cbs/accounts', opening)));
    expect(answers.filter(({ data }) => data.opened === true)).toHaveLength(1);
    expect(await desk.balance('8700001')).toBe(800_000);
  });

  it('is opened behind a slow line, and the retry finds it', async () => {
    const desk = await DebitDesk.open();
    const opening = { accountNo: '8700001', entityId: 'CIF2001', initialFunding: '8000' };
    await desk.system('core-bank', 'slow');
    expect((await desk.post('/cbs/accounts', opening)).code).toBe('cbs.timeout');
    await desk.system('core-bank', 'up');
    expect((await desk.post('/cbs/accounts', opening)).data).toMatchObject({ opened: false });
    expect(await desk.balance('8700001')).toBe(800_000);
  });
});

describe('a viewer', () => {
  it('asks the core bank, but posts nothing', async () => {
    const viewer = await (await DebitDesk.open()).as('api_viewer');
    expect((await viewer.post('/cbs/balance', { accountNo: '8642135' })).status).toBe(200);
    const debit = await viewer.post('/cbs/debit', { accountNo: '8642135', amount: '1', txnId: 'T-1' });
    expect(debit).toMatchObject({ status: 403, code: 'auth.insufficient.permissions' });
  });
});
