import { suite, suiteFacts } from '../../support/suite';
import { send } from '../../support/wire';
import { DebitDesk } from './debit-desk';

const DEBIT = ['auth', 'config', 'customer', 'cms', 'cbs-connector', 'otp', 'fee-posting'];
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };

const FEE = { feeRef: 'F', entityId: 'CIF1012', accountNo: '8642150', productId: '2003_PHYSICAL', feeType: 'ANNUAL' };

/** Refusals of every service of the platform, with the status that each has by itself. */
const REFUSED: readonly [code: string, status: number, path: string, body?: object][] = [
  ['tenant.not.found', 404, '/config/tenants/NOPE'],
  ['tier.already.exists', 400, '/config/tiers', { tierName: 'CLASSIC' }],
  ['entity.not.found', 404, '/viewCustomer', { entityId: 'NOPE' }],
  ['invalid.input.request', 400, '/viewCustomer', {}],
  ['cms.card.not.found', 404, '/cms/cards/9999999999'],
  ['cbs.invalid.account', 404, '/cbs/balance', { accountNo: '0000000' }],
  ['otp.invalid', 400, '/otp-manager/validate', { mobile: '9876543211', purpose: 'LOGIN', otp: '000000' }],
  ['fee.config.not.found', 404, '/fee-posting/fees', { ...FEE, feeType: 'LOUNGE_ACCESS' }],
];

async function openBank(businessErrorsAs200: boolean): Promise<DebitDesk> {
  const desk = await DebitDesk.open();
  await desk.send('PATCH', '/config/tenants/ACME_BANK', { businessErrorsAs200 });
  return desk;
}

const ask = (desk: DebitDesk, path: string, body?: object) =>
  body === undefined ? desk.get(path) : desk.post(path, body);

it('a bank that wishes it has its business refusals with 200, and the same body', async () => {
  const [desk, plain] = [await openBank(true), await openBank(false)];
  for (const [code, status, path, body] of REFUSED) {
    const [told, own] = [await ask(desk, path, body), await ask(plain, path, body)];
    expect([path, told.status, told.code, own.status, own.code]).toEqual([path, 200, code, status, code]);
    expect({ ...told.body, timestamp: '' }).toEqual({ ...own.body, timestamp: '' });
  }
});

it('what is no refusal of the business keeps its status', async () => {
  const desk = await openBank(true);
  const viewer = await desk.as('api_viewer');
  expect((await viewer.post('/config/tiers', { tierName: 'GOLD' })).status).toBe(403);
  const generate = { mobile: '9876543211', purpose: 'LOGIN' };
  await desk.post('/otp-manager/generate', generate);
  expect((await desk.post('/otp-manager/generate', generate)).status).toBe(429);
  await desk.space.ask('PUT', '/dependencies/core-bank', { state: 'down' });
  expect((await desk.post('/cbs/balance', { accountNo: '8642135' })).status).toBe(503);
});

it('a service hears the refusal of another although its status is 200, and no money moves', async () => {
  const desk = await openBank(true);
  const load = { ...CARD, walletType: 'NCMC', txnId: 'big', amount: '1999.00' };
  await desk.post('/cbs/debit', { accountNo: '8642137', amount: '49000.00', txnId: 'empty' });
  expect(await desk.post('/wallet/load', load)).toMatchObject({ status: 200, code: 'cbs.insufficient.balance' });
  expect(await desk.post('/fee-posting/fees', FEE)).toMatchObject({ status: 502, code: 'fee.posting.failed' });
  expect(await desk.post('/cbs/balance', { accountNo: '8642137' })).toMatchObject({
    data: { availableBalance: '1000.00' },
  });
  expect(await desk.post('/wallet/fetch/balance', { ...CARD, walletType: 'NCMC' })).toMatchObject({
    data: { offlineStagedWalletBalance: '0.00', offlineWalletBalance: '0.00' },
  });
});

it.each(DEBIT)('the document of %s says so of every success', async (service) => {
  const { body } = await send(`${suite.services[service] ?? ''}/openapi.json`);
  const { paths } = body as { paths: Record<string, Record<string, { responses: Record<string, Described> }>> };
  const told = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ responses }) => responses['200']?.description);
  expect(told).toHaveLength(suiteFacts().operations.filter((each) => each.service === service).length);
  for (const description of filled(told)) expect(description).toMatch(/businessErrorsAs200.* 400 and 404/);
});

interface Described {
  readonly description: string;
}
