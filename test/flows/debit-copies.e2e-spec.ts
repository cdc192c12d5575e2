import { registration } from './customer/registration';
import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type DeskAnswer, type Members, type SystemState } from './debit/debit-desk';

const ENTITY = 'CIF7001';
const ACCOUNT = '8700001';
const MOBILE = '9876511111';
const SEEDED_MOBILE = '9876500003';
const WITH_CARD = { deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo: ACCOUNT, cardType: 'PHYSICAL' }] };
const OUT_OF_STOCK = {
  deliveryAddress: 'PERMANENT',
  kitInfo: [{ accountNo: ACCOUNT, cardType: 'PHYSICAL' }],
  accountInfo: [{ accountNo: ACCOUNT, initialFunding: '8000', schemeCode: '9999' }],
};

const register = (desk: DebitDesk, more: Members = {}): Promise<DeskAnswer> =>
  desk.post('/register', registration(ENTITY, more));

/** What other services have of the customer. */
async function traces(desk: DebitDesk): Promise<Members> {
  return {
    account: (await desk.post('/cbs/balance', { accountNo: ACCOUNT })).code ?? 'open',
    cms: (await desk.get(`/cms/customers/${ENTITY}`)).code ?? 'known',
    otp: (await desk.post('/otp-manager/generate', { mobile: MOBILE, purpose: 'LOGIN' })).code ?? 'sent',
    taken: (await desk.documents<{ entityId?: string }>('cms', 'kits')).filter((kit) => kit.entityId === ENTITY).length,
    openings: (await desk.documents('customer', 'openings')).length,
    bank: (await CoreBankBooks.read(desk)).sum(),
  };
}

const NOTHING = {
  account: 'cbs.invalid.account',
  cms: 'cms.customer.not.found',
  otp: 'entity.not.found',
  taken: 0,
  openings: 0,
};

describe('a registration that is refused late leaves nothing at other services', () => {
  it.each<[string, SystemState, Members, string]>([
    ['embosser', 'down', WITH_CARD, 'cms.embossing.error'],
    ['cms-core', 'down', WITH_CARD, 'cms.processing.error'],
    ['cms-core', 'slow', WITH_CARD, 'cms.timeout'],
    ['core-bank', 'slow', WITH_CARD, 'cbs.timeout'],
    ['core-bank', 'corrupt', {}, 'cbs.invalid.response'],
    ['core-bank', 'down', WITH_CARD, 'cbs.connection.failed'],
    ['core-bank', 'down', OUT_OF_STOCK, 'cms.inventory.exhausted'],
    ['core-bank', 'up', OUT_OF_STOCK, 'cms.inventory.exhausted'],
  ])('%s %s', async (system, state, more, code) => {
    const desk = await DebitDesk.open();
    const before = await traces(desk);
    expect(before).toMatchObject(NOTHING);
    await desk.system(system, state);
    expect((await register(desk, more)).code).toBe(code);
    await desk.system(system, 'up');
    // While the bank is away, what it may have opened is taken back by a job.
    await desk.advance('PT1H');
    const later = await DebitDesk.login(desk.space);
    expect(await traces(later)).toEqual(before);
    expect((await register(later, WITH_CARD)).status).toBe(200);
  });

  it.each<SystemState>(['down', 'slow', 'corrupt'])('at once at CMS, while the core bank is %s', async (state) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    await register(desk, WITH_CARD);
    const { cms, taken, otp } = await traces(desk);
    expect({ cms, taken, otp }).toEqual({ cms: NOTHING.cms, taken: 0, otp: NOTHING.otp });
  });

  it('when parallel ones are about the same customer, but for the one that is accepted', async () => {
    const desk = await DebitDesk.open();
    const numbers = ['8700001', '8700002', '8700003'];
    const answers = await Promise.all(
      numbers.map((accountNo) => register(desk, { accountInfo: [{ accountNo, initialFunding: '8000' }] })),
    );
    expect(answers.map(({ code }) => code ?? 'ok').sort()).toEqual([
      'entity.already.exists',
      'entity.already.exists',
      'ok',
    ]);
    const { accounts } = await CoreBankBooks.read(desk);
    expect(accounts.filter(({ accountNo }) => numbers.includes(accountNo))).toHaveLength(1);
  });

  it('when its process dies: the job takes it back', async () => {
    const desk = await DebitDesk.open();
    const match = { service: 'cbs-connector', operation: 'takeBackAccount' };
    await desk.arm({ match, network: 'CONNECTION_RESET_BY_PEER', times: 1 });
    await desk.system('core-bank', 'corrupt');
    expect((await register(desk)).code).toBe('cbs.invalid.response');
    await desk.system('core-bank', 'up');
    expect(await desk.balance(ACCOUNT)).toBe(800_000);
    await desk.advance('PT1H');
    expect(await traces(await DebitDesk.login(desk.space))).toMatchObject(NOTHING);
  });
});

describe('a registration that comes to nothing while those who have to take it back are away', () => {
  const LOST = 'CONNECTION_RESET_BY_PEER';
  const opened = { match: { service: 'cbs-connector', operation: 'openAccount' }, phase: 'after' };
  const deaf = (service: string, operation: string): Members => ({ match: { service, operation }, times: 1 });

  it.each<[string, readonly Members[]]>([
    ['the kit', [deaf('cms', 'takeBackKit')]],
    ['the customer', [deaf('cms', 'forgetCustomer')]],
    ['the account', [deaf('cbs-connector', 'takeBackAccount')]],
    ['kit and account', [deaf('cms', 'takeBackKit'), deaf('cbs-connector', 'takeBackAccount')]],
    ['kit, for long', [{ ...deaf('cms', 'takeBackKit'), times: 3 }]],
    ['all of it', ['takeBackKit', 'forgetCustomer'].map((name) => deaf('cms', name))],
  ])('leaves nothing in the end: %s', async (_, away) => {
    const desk = await DebitDesk.open();
    const before = await traces(desk);
    for (const rule of [{ ...opened, times: 1 }, ...away]) await desk.arm({ ...rule, network: LOST });
    expect((await register(desk, WITH_CARD)).code).toBe('cbs.connection.failed');
    await desk.advance('PT6H');
    const later = await DebitDesk.login(desk.space);
    expect(await traces(later)).toEqual(before);
    expect(await later.documents('customer', 'strays')).toEqual([]);
  });
});

describe('an account of another customer', () => {
  it.each(['8642136', '8642150'])('cannot be registered (%s)', async (accountNo) => {
    const desk = await DebitDesk.open();
    const { code, body } = await register(desk, { accountInfo: [{ accountNo, schemeCode: '2003' }] });
    expect([code, body.details]).toMatchObject(['invalid.source.account', [{ field: 'accountInfo.0.accountNo' }]]);
    expect((await desk.post('/viewCustomer', { entityId: ENTITY })).code).toBe('entity.not.found');
  });

  it('cannot be registered when only the bank knows whose it is', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/accounts', { accountNo: '8800001', entityId: 'STRANGER', initialFunding: '10' });
    expect((await register(desk, { accountInfo: [{ accountNo: '8800001' }] })).code).toBe('invalid.source.account');
    expect(await desk.balance('8800001')).toBe(1_000);
  });
});

describe('a link of an account whose answer the bank lost', () => {
  it('leaves nothing at the bank', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'slow');
    const body = { entityId: 'CIF1003', accountInfo: [{ accountNo: ACCOUNT, initialFunding: '8000' }] };
    expect((await desk.post('/update-manager/account', body)).code).toBe('cbs.timeout');
    await desk.system('core-bank', 'up');
    expect((await desk.post('/cbs/balance', { accountNo: ACCOUNT })).code).toBe('cbs.invalid.account');
    expect((await desk.post('/update-manager/account', body)).status).toBe(200);
    expect(await desk.balance(ACCOUNT)).toBe(800_000);
  });
});

describe('a replaced mobile', () => {
  const contacts = { entityId: 'CIF1003', communicationInfo: [{ contactNo: '9876522222', notification: true }] };
  const isKnown = async (desk: DebitDesk, mobile: string): Promise<boolean> =>
    (await desk.post('/otp-manager/generate', { mobile, purpose: 'LOGIN' })).status === 200;
  const atBank = async (desk: DebitDesk): Promise<unknown> =>
    (await desk.post('/cbs/account-holder', { entityId: 'CIF1003' })).data.mobile;

  it('is forgotten by the OTP Manager and the core bank, which know the new one', async () => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/update-manager/poi', contacts)).status).toBe(200);
    expect([await isKnown(desk, SEEDED_MOBILE), await isKnown(desk, '9876522222')]).toEqual([false, true]);
    expect(await atBank(desk)).toBe('9876522222');
  });

  it('is so an hour later, where they could not be told at once', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    await desk.arm({ match: { service: 'otp' }, network: 'CONNECTION_RESET_BY_PEER', times: 1 });
    expect((await desk.post('/update-manager/poi', contacts)).status).toBe(200);
    expect(await isKnown(desk, SEEDED_MOBILE)).toBe(true);
    await desk.system('core-bank', 'up');
    await desk.advance('PT1H');
    const later = await DebitDesk.login(desk.space);
    expect([await isKnown(later, SEEDED_MOBILE), await atBank(later)]).toEqual([false, '9876522222']);
    expect(await later.documents('customer', 'untold')).toEqual([]);
  });

  it('is not, where the change is refused', async () => {
    const desk = await DebitDesk.open();
    const refused = await desk.post('/update-manager/poi', {
      entityId: 'CIF1003',
      communicationInfo: [{ emailId: 'a@example.test', notification: true }],
    });
    expect(refused.code).toBe('invalid.input.request');
    expect([await isKnown(desk, SEEDED_MOBILE), await atBank(desk)]).toEqual([true, SEEDED_MOBILE]);
  });

  it('addresses reach the bank, too', async () => {
    const desk = await DebitDesk.open();
    const [address] = registration(ENTITY)['addressInfo'] as [Members];
    await desk.post('/update-manager/poa', { entityId: 'CIF1003', addressInfo: [{ ...address, city: 'MADURAI' }] });
    expect((await desk.post('/cbs/poa', { entityId: 'CIF1003' })).body.data).toMatchObject([{ city: 'MADURAI' }]);
  });
});
