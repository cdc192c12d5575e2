import { registration } from './customer/registration';
import { DebitDesk, type DeskAnswer, type Members } from './debit/debit-desk';

const OWN = { entityId: 'CIF1003', accountNo: '8642137' };
const CARDLESS = { entityId: 'CIF1008', accountNo: '8642142' };

const change = (desk: DebitDesk, entityId: string, ...accountInfo: readonly Members[]): Promise<DeskAnswer> =>
  desk.post('/update-manager/account', { entityId, accountInfo });

/** The status of an account as the Customer Service shows it, and as the core bank has it. */
async function statuses(desk: DebitDesk, { entityId, accountNo }: typeof OWN): Promise<readonly unknown[]> {
  const { data } = await desk.post('/viewCustomer', { entityId });
  const shown = (data.accountInfo as readonly Members[]).find((account) => account.accountNo === accountNo);
  const { code, data: held } = await desk.post('/cbs/account-status', { accountNo });
  return [shown?.accountStatus, code === undefined ? held.accountStatus : undefined];
}

const atBank = (desk: DebitDesk, accountStatus: string): Promise<DeskAnswer> =>
  desk.post(`/cbs/accounts/${CARDLESS.accountNo}/status`, { accountStatus });

const ask = (desk: DebitDesk): Promise<DeskAnswer> =>
  desk.post('/registerCard', {
    entityId: CARDLESS.entityId,
    deliveryAddress: 'PERMANENT',
    kitInfo: [{ accountNo: CARDLESS.accountNo, cardType: 'VIRTUAL' }],
  });

describe('a status that update-manager/account names', () => {
  it.each(['FROZEN', 'DORMANT', 'CLOSED'])('is that of the core bank from then on: %s', async (accountStatus) => {
    const desk = await DebitDesk.open();
    const { accountNo } = OWN;
    expect((await change(desk, OWN.entityId, { accountNo, accountStatus })).status).toBe(200);
    expect(await statuses(desk, OWN)).toEqual([accountStatus, accountStatus]);
    const debit = await desk.post('/cbs/debit', { accountNo, amount: '1.00', txnId: 'D-1' });
    expect(debit.status).toBe(400);
  });

  it('comes back from FROZEN and never from CLOSED', async () => {
    const desk = await DebitDesk.open();
    const { accountNo } = OWN;
    for (const accountStatus of ['FROZEN', 'ACTIVE', 'CLOSED'])
      expect((await change(desk, OWN.entityId, { accountNo, accountStatus })).status).toBe(200);
    const { code, body } = await change(desk, OWN.entityId, { accountNo, accountStatus: 'ACTIVE' });
    expect([code, body.details]).toMatchObject([
      'invalid.input.request',
      [{ field: 'accountInfo.0.accountStatus', message: 'accountInfo.0.accountStatus cannot become ACTIVE' }],
    ]);
    expect(await statuses(desk, OWN)).toEqual(['CLOSED', 'CLOSED']);
  });

  it('changes nothing when one of several cannot be reached', async () => {
    const desk = await DebitDesk.open();
    const account = (accountNo: string, accountStatus: string): Members => ({ accountNo, accountStatus });
    const refused = await change(
      desk,
      'CIF1012',
      account('8642150', 'CLOSED'),
      account('8800001', 'FROZEN'),
      account('8642151', 'DORMANT'),
    );
    expect([refused.code, refused.body.details]).toMatchObject([
      'invalid.input.request',
      [{ field: 'accountInfo.2.accountStatus' }],
    ]);
    expect(await statuses(desk, { entityId: 'CIF1012', accountNo: '8642150' })).toEqual(['ACTIVE', 'ACTIVE']);
    expect(await statuses(desk, { entityId: 'CIF1012', accountNo: '8800001' })).toEqual([undefined, undefined]);
  });

  it('is not changed while the core bank cannot be told; what is only of the Customer Service is', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    const { accountNo } = OWN;
    expect((await change(desk, OWN.entityId, { accountNo, accountStatus: 'FROZEN' })).code).toBe(
      'cbs.connection.failed',
    );
    expect((await change(desk, OWN.entityId, { accountNo, isPrimary: true })).status).toBe(200);
    await desk.system('core-bank', 'up');
    expect(await statuses(desk, OWN)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  it.each([
    ['accountStatus', 'X'],
    ['accountType', 'X'],
  ])('is a word that accounts have, as at registration: %s %s', async (field, value) => {
    const desk = await DebitDesk.open();
    const account = { accountNo: '8700001', [field]: value };
    for (const answer of [
      await change(desk, OWN.entityId, account),
      await desk.post('/register', registration('CIF7001', { accountInfo: [account] })),
    ])
      expect([answer.code, answer.body.details]).toMatchObject([
        'invalid.input.request',
        [{ field: `accountInfo.0.${field}` }],
      ]);
  });

  it('of an account that the bank had before it was linked, is the one that the bank has', async () => {
    const desk = await DebitDesk.open();
    const fresh = { entityId: OWN.entityId, accountNo: '8800001' };
    await desk.post('/cbs/accounts', { ...fresh, initialFunding: '10' });
    await desk.post('/cbs/accounts/8800001/status', { accountStatus: 'DORMANT' });
    expect((await change(desk, OWN.entityId, { accountNo: '8800001' })).status).toBe(200);
    expect(await statuses(desk, fresh)).toEqual(['DORMANT', 'DORMANT']);
  });
});

describe('a card', () => {
  it('is not to be had on an account that the bank has closed', async () => {
    const desk = await DebitDesk.open();
    await atBank(desk, 'CLOSED');
    expect((await ask(desk)).code).toBe('invalid.source.account');
    expect((await desk.post('/kit-manager/fetchKitsByEntityId', { entityId: CARDLESS.entityId })).data).toEqual([]);
  });

  it('nor on one that its customer has closed, nor by way of a registration', async () => {
    const desk = await DebitDesk.open();
    await change(desk, CARDLESS.entityId, { accountNo: CARDLESS.accountNo, accountStatus: 'CLOSED' });
    expect((await ask(desk)).code).toBe('invalid.source.account');
    const account = { accountNo: '8800001', schemeCode: '2003' };
    await desk.post('/cbs/accounts', { accountNo: '8800001', entityId: 'CIF7001' });
    await desk.post('/cbs/accounts/8800001/status', { accountStatus: 'CLOSED' });
    const kitInfo = [{ accountNo: '8800001', cardType: 'PHYSICAL' }];
    const body = registration('CIF7001', { accountInfo: [account], deliveryAddress: 'PERMANENT', kitInfo });
    expect((await desk.post('/register', body)).code).toBe('invalid.source.account');
    expect((await desk.get('/cms/customers/CIF7001')).code).toBe('cms.customer.not.found');
  });

  it.each(['FROZEN', 'DORMANT'])('is to be had on one that may be active again: %s', async (status) => {
    const desk = await DebitDesk.open();
    await atBank(desk, status);
    expect((await ask(desk)).status).toBe(200);
  });
});
