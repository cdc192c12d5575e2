import { CustomerDesk } from './customer/customer-desk';

const WALLET = { entityId: 'CIF1003', kitNo: '4240170003', walletType: 'NCMC', txnId: 'L-1', amount: '100.00' };
const CARD = {
  entityId: 'CIF1008',
  deliveryAddress: 'PERMANENT',
  kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }],
};

const cards = (desk: CustomerDesk): Promise<readonly unknown[]> =>
  desk.post('/kit-manager/fetchKitsByEntityId', { entityId: CARD.entityId });

describe('an answer that is lost after the work was done', () => {
  it('of a load: the same transaction id gives the stored result, and the account pays once', async () => {
    const desk = await CustomerDesk.open();
    const lost = await desk.send('/wallet/load', WALLET, { 'x-sandbox-error': 'internal.error;phase=after' });
    expect(lost.status).toBe(500);
    expect(await desk.post('/wallet/load', WALLET)).toMatchObject({ stagedWalletBalance: '100.00' });
    expect(await desk.post('/cbs/balance', { accountNo: '8642137' })).toMatchObject({ availableBalance: '49900.00' });
  });

  it('of an issue: the same request id gives the same card', async () => {
    const desk = await CustomerDesk.open();
    const wish = { ...CARD, requestId: 'R-1' };
    await desk.send('/registerCard', wish, { 'x-sandbox-error': 'internal.error;phase=after' });
    const { kitInfo } = await desk.post<{ kitInfo: readonly unknown[] }>('/registerCard', wish);
    expect(await cards(desk)).toEqual(kitInfo);
  });
});

describe('a fault armed at a service behind', () => {
  it.each([
    ['cbs-connector', 'cbs.timeout', 504],
    ['cms', 'cms.customer.not.found', 404],
    ['cms', 'cms.embossing.error', 502],
    ['config', 'product.not.found', 404],
  ])('%s %s shows through as forced', async (service, code, status) => {
    const desk = await CustomerDesk.open();
    const rule = { match: { service }, error: { code }, times: 1 };
    await desk.space.ask('POST', '/faults', rule);
    const answer = await desk.send('/registerCard', CARD);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { code } });
    expect(answer.headers['x-sandbox-outcome']).toBe('forced');
    expect(await cards(desk)).toEqual([]);
    expect(await desk.codeOf('/registerCard', CARD)).toBe('ok');
  });
});
