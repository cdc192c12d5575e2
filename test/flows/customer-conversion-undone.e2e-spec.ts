import { DebitDesk } from './debit/debit-desk';

const CARD = { entityId: 'CIF1002', kitNo: '4240170012' };
const LOST = { match: { service: 'cms', operation: 'convertCard' }, phase: 'after', times: 1 };

/** The product of the card as CMS and as the Customer Service have it. */
async function products(desk: DebitDesk): Promise<readonly unknown[]> {
  const { data } = await desk.get(`/cms/kits/${CARD.kitNo}`);
  const cards = await desk.documents<{ kitNo: string; productId: string }>('customer', 'cards');
  return [data.productId, cards.find(({ kitNo }) => kitNo === CARD.kitNo)?.productId];
}

describe('a virtual card that does not become physical after all', () => {
  it('is virtual again at CMS at once', async () => {
    const desk = await DebitDesk.open();
    await desk.arm({ ...LOST, error: { code: 'cms.timeout' } });
    expect((await desk.post('/kit-manager/applyForCard', CARD)).code).toBe('cms.timeout');
    expect(await products(desk)).toEqual(['2003_VIRTUAL', '2003_VIRTUAL']);
    expect((await desk.post('/kit-manager/applyForCard', CARD)).status).toBe(200);
    expect(await products(desk)).toEqual(['2003_PHYSICAL', '2003_PHYSICAL']);
  });

  it('is so later, where CMS cannot be told at once', async () => {
    const desk = await DebitDesk.open();
    await desk.arm({ ...LOST, error: { code: 'cms.timeout' }, then: [{ error: { code: 'cms.processing.error' } }] });
    expect((await desk.post('/kit-manager/applyForCard', CARD)).code).toBe('cms.timeout');
    await desk.space.ask('DELETE', '/faults');
    expect(await products(desk)).toEqual(['2003_PHYSICAL', '2003_VIRTUAL']);
    await desk.advance('PT1H');
    expect(await products(await DebitDesk.login(desk.space))).toEqual(['2003_VIRTUAL', '2003_VIRTUAL']);
  });

  it('stays physical when somebody has had it made meanwhile', async () => {
    const desk = await DebitDesk.open();
    await desk.arm({ ...LOST, error: { code: 'cms.timeout' }, then: [{ error: { code: 'cms.processing.error' } }] });
    await desk.post('/kit-manager/applyForCard', CARD);
    await desk.space.ask('DELETE', '/faults');
    expect((await desk.post('/kit-manager/applyForCard', CARD)).status).toBe(200);
    await desk.advance('PT1H');
    expect(await products(await DebitDesk.login(desk.space))).toEqual(['2003_PHYSICAL', '2003_PHYSICAL']);
  });
});
