import { suiteFacts } from '../support/suite';
import { BankClient } from './banking/bank-client';
import { DebitDesk } from './debit/debit-desk';

const SLOW_MS = 200;
const { services } = suiteFacts();

const KIT = { entityId: 'CIF1003', kitNo: '4240170003' };
const CARD = { entityId: 'CIF1003', accountNo: '8642137', productId: '2003_PHYSICAL' };
const otp = (mobile: string, channel: string): object => ({ mobile, channel, purpose: 'LOGIN' });

/** A request that asks for the system, by the name of the system. */
const AT_THE_DESK: Readonly<Record<string, (desk: DebitDesk) => Promise<unknown>>> = {
  'core-bank': (desk) => desk.post('/cbs/balance', { accountNo: '8642137' }),
  'cms-core': (desk) => desk.post('/cms/cards', CARD),
  embosser: (desk) => desk.post('/cms/cards', CARD),
  hsm: (desk) => desk.post('/otp-manager/generate', otp('9876500002', 'SMS')),
  'sms-gateway': (desk) => desk.post('/otp-manager/generate', otp('9876500002', 'SMS')),
  'email-gateway': (desk) => desk.post('/otp-manager/generate', otp('9876500002', 'EMAIL')),
};
const BILL = { paymentItemCode: 'EKEDC-PREPAID', amount: 5_000, customerReference: '04500000001' };
const AT_THE_BANK: Readonly<Record<string, (user: BankClient) => Promise<unknown>>> = {
  nibss: (user) => user.transferOut(20_000),
  fraud: (user) => user.transfer(100),
  interswitch: (user) => user.post('/bill-payment/pay', { ...BILL, billerId: 'biller_001' }),
  'biller:biller_001': (user) => user.post('/bill-payment/pay', { ...BILL, billerId: 'biller_001' }),
};

/** How long the newest request of a service took. */
async function took(space: DebitDesk['space'], service: string): Promise<number> {
  const { items } = await space.journal();
  return items.filter((entry) => entry.service === service).at(-1)?.tookMs ?? 0;
}

describe('a slow system with slowMs keeps its caller waiting as long, accepted or refused:', () => {
  it.each(Object.entries(AT_THE_DESK))('%s', async (system, ask) => {
    const desk = await DebitDesk.open();
    await desk.space.ask('PUT', `/dependencies/${system}`, { state: 'slow', slowMs: SLOW_MS });
    await ask(desk);
    const [service = ''] = services.filter(({ dependencies }) => dependencies.includes(system)).map(({ name }) => name);
    expect(await took(desk.space, system === 'hsm' ? 'otp' : service)).toBeGreaterThanOrEqual(SLOW_MS);
  });

  it.each(Object.entries(AT_THE_BANK))('%s', async (system, ask) => {
    const user = await BankClient.login();
    await user.space.ask('PUT', `/dependencies/${system}`, { state: 'slow', slowMs: SLOW_MS });
    await ask(user);
    expect(await took(user.space, 'banking')).toBeGreaterThanOrEqual(SLOW_MS);
  });

  it('and the services in front of it wait with it', async () => {
    const desk = await DebitDesk.open();
    await desk.space.ask('PUT', '/dependencies/core-bank', { state: 'slow', slowMs: SLOW_MS });
    const load = { ...KIT, walletType: 'NCMC', txnId: 'S1', amount: '5.00' };
    expect((await desk.post('/wallet/load', load)).code).toBe('cbs.timeout');
    expect(await took(desk.space, 'customer')).toBeGreaterThanOrEqual(SLOW_MS);
  });
});

it('a slow system keeps nobody waiting who does not ask for it', async () => {
  const desk = await DebitDesk.open();
  await desk.space.ask('PUT', '/dependencies/core-bank', { state: 'slow', slowMs: 60_000 });
  expect((await desk.post('/viewCustomer', { entityId: 'CIF1003' })).status).toBe(200);
  const user = await BankClient.login();
  await user.space.ask('PUT', '/dependencies/nibss', { state: 'slow', slowMs: 60_000 });
  expect((await user.transfer(100)).status).toBe(201);
});

it.each(['up', 'down', 'corrupt'])('slowMs is refused with the state %s, which it says nothing of', async (state) => {
  const { space } = await DebitDesk.open();
  const refused = await space.admin('PUT', '/dependencies/core-bank', { state, slowMs: SLOW_MS });
  expect([refused.status, refused.body]).toMatchObject([422, { member: 'slowMs' }]);
});
