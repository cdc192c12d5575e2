import { DebitDesk, type SystemState } from './debit/debit-desk';

const PHYSICAL = { entityId: 'CIF1008', accountNo: '8642142', productId: '2003_PHYSICAL' };
const VIRTUAL = { ...PHYSICAL, productId: '2003_VIRTUAL' };

async function stock(desk: DebitDesk, productId = '2003_PHYSICAL'): Promise<unknown> {
  const { unallocated, assigned, expired } = (await desk.get(`/cms/inventory/${productId}`)).data;
  return [unallocated, assigned, expired];
}

describe('a card of the stock', () => {
  it('is the kit with the lowest number, shown masked', async () => {
    const desk = await DebitDesk.open();
    const { data } = await desk.post('/cms/cards', PHYSICAL);
    expect(data).toMatchObject({
      kitNo: '4240180001',
      cardNumber: '608040XXXXXX0014',
      status: 'ASSIGNED',
      embossStatus: 'SENT',
      expDate: '2029-07-31',
    });
    expect((await desk.get('/cms/cards/4240180001')).data).toEqual(data);
    expect((await desk.get('/cms/customers/CIF1008')).data).toEqual({ entityId: 'CIF1008', cards: ['4240180001'] });
    expect(await stock(desk)).toEqual([19, 8, 2]);
  });

  it('is nobody else’s: thirty parallel requests share twenty kits', async () => {
    const desk = await DebitDesk.open();
    const answers = await Promise.all(Array.from({ length: 30 }, () => desk.post('/cms/cards', PHYSICAL)));
    const made = answers.filter(({ status }) => status === 200);
    expect(new Set(made.map(({ data }) => data.kitNo as string)).size).toBe(20);
    expect(answers.filter(({ code }) => code === 'cms.inventory.exhausted')).toHaveLength(10);
  });

  it.each(['..', '.'])('is for nobody called %s, whom others are asked for as he came', async (entityId) => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cms/cards', { ...PHYSICAL, entityId })).code).toBe('cms.customer.not.found');
  });

  it('is made once under one request id', async () => {
    const desk = await DebitDesk.open();
    const request = { ...PHYSICAL, requestId: 'REQ-1' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.post('/cms/cards', request)));
    expect(new Set(answers.map(({ data }) => data.kitNo as string))).toEqual(new Set(['4240180001']));
    expect(await stock(desk)).toEqual([19, 8, 2]);
  });

  it('is the wanted kit, unless that is taken, expired, unknown or of another product', async () => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cms/cards', { ...PHYSICAL, kitNo: '4240180007' })).status).toBe(200);
    for (const kitNo of ['4240180007', '4240180090', '9999999999', '4240185001']) {
      expect((await desk.post('/cms/cards', { ...PHYSICAL, kitNo })).body).toMatchObject({
        code: 'cms.invalid.request',
        details: [{ field: 'kitNo' }],
      });
    }
  });

  it('returns to the stock when it is released', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cms/cards', PHYSICAL);
    await desk.post('/cms/kits/4240180001/release');
    expect(await stock(desk)).toEqual([20, 7, 2]);
    expect((await desk.post('/cms/cards', PHYSICAL)).data).toMatchObject({ kitNo: '4240180001' });
  });
});

describe('a failure on the way to a card leaves the stock as it was:', () => {
  it.each<[string, SystemState, object, string | undefined]>([
    ['cms-core', 'down', PHYSICAL, 'cms.processing.error'],
    ['cms-core', 'slow', PHYSICAL, 'cms.timeout'],
    ['cms-core', 'corrupt', VIRTUAL, 'cms.processing.error'],
    ['embosser', 'down', PHYSICAL, 'cms.embossing.error'],
    ['embosser', 'slow', PHYSICAL, 'cms.embossing.error'],
    ['embosser', 'corrupt', PHYSICAL, 'cms.embossing.error'],
  ])('%s is %s', async (name, state, request, code) => {
    const desk = await DebitDesk.open();
    await desk.system(name, state);
    expect((await desk.post('/cms/cards', request)).code).toBe(code);
    await desk.system(name, 'up');
    expect(await stock(desk)).toEqual([20, 7, 2]);
    expect((await desk.get('/cms/customers/CIF1008')).data).toMatchObject({ cards: [] });
  });

  it('but virtual and pre-embossed cards do not touch the vendor', async () => {
    const desk = await DebitDesk.open();
    await desk.system('embosser', 'down');
    const preEmbossed = { ...PHYSICAL, productId: '2004_PHYSICAL' };
    expect((await desk.post('/cms/cards', VIRTUAL)).data).toMatchObject({ embossStatus: 'NOT_REQUIRED' });
    expect((await desk.post('/cms/cards', preEmbossed)).data).toMatchObject({ embossStatus: 'PRE_EMBOSSED' });
  });

  it('and a bad request never looks like an outage', async () => {
    const desk = await DebitDesk.open();
    await desk.system('cms-core', 'down');
    await desk.system('embosser', 'down');
    expect((await desk.post('/cms/cards', {})).code).toBe('cms.invalid.request');
    expect((await desk.post('/cms/cards', { ...PHYSICAL, entityId: 'NOPE' })).code).toBe('cms.customer.not.found');
    expect((await desk.post('/cms/cards', { ...PHYSICAL, productId: 'NOPE' })).code).toBe('cms.invalid.request');
    expect((await desk.post('/cms/cards', { ...PHYSICAL, productId: '9999_PHYSICAL' })).code).toBe(
      'cms.inventory.exhausted',
    );
  });
});

describe('the stock', () => {
  it('takes new kits with the next free numbers', async () => {
    const desk = await DebitDesk.open();
    const add = (quantity: number) => desk.post('/cms/inventory/9999_PHYSICAL/kits', { quantity });
    expect((await add(3)).data).toEqual({ added: 3, firstKitNo: '4240190001' });
    expect((await add(1)).data).toEqual({ added: 1, firstKitNo: '4240190004' });
    expect(await stock(desk, '9999_PHYSICAL')).toEqual([4, 0, 0]);
    expect((await desk.post('/cms/cards', { ...PHYSICAL, productId: '9999_PHYSICAL' })).status).toBe(200);
  });

  it.each([0, 1001, 1.5, '3', undefined])('refuses to add %p kits', async (quantity) => {
    const desk = await DebitDesk.open();
    const refused = await desk.post('/cms/inventory/9999_PHYSICAL/kits', { quantity });
    expect(refused).toMatchObject({ status: 400, code: 'cms.invalid.request' });
  });

  it('takes the kits of an order once, all lines or none', async () => {
    const desk = await DebitDesk.open();
    const products = [
      { productId: '9999_PHYSICAL', quantity: 2 },
      { productId: '2004_PHYSICAL', quantity: 1 },
    ];
    const broken = { orderId: 'O-1', products: [...products, { productId: '2003_VIRTUAL', quantity: 1 }] };
    expect((await desk.post('/cms/orders/process', broken)).code).toBe('cms.invalid.request');
    await desk.system('embosser', 'down');
    expect((await desk.post('/cms/orders/process', { orderId: 'O-1', products })).code).toBe('cms.embossing.error');
    await desk.system('embosser', 'up');
    const first = await desk.post('/cms/orders/process', { orderId: 'O-1', products });
    expect(first.data).toMatchObject({ products: [{ added: 2, kitNos: ['4240190001', '4240190002'] }, { added: 1 }] });
    expect((await desk.post('/cms/orders/process', { orderId: 'O-1', products })).data).toEqual(first.data);
    expect([await stock(desk, '9999_PHYSICAL'), await stock(desk, '2004_PHYSICAL')]).toEqual([
      [2, 0, 0],
      [6, 0, 0],
    ]);
  });

  it('expires with the clock', async () => {
    const desk = await DebitDesk.open({ clock: '2029-07-31T23:59:00Z' });
    expect(await stock(desk)).toEqual([20, 7, 2]);
    expect(await desk.advance('PT1M')).toContain('expire-kits');
    expect(await stock(desk)).toEqual([0, 0, 29]);
  });

  it('gives up a kit for good', async () => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cms/kits/4240180001/expire')).data).toMatchObject({ status: 'EXPIRED_CARD' });
    expect((await desk.post('/cms/kits/4240180001/expire')).code).toBe('cms.invalid.request');
    expect((await desk.post('/cms/cards', PHYSICAL)).data).toMatchObject({ kitNo: '4240180002' });
  });

  it('is unknown for a product that the bank does not have', async () => {
    const desk = await DebitDesk.open();
    const unknown = await desk.get('/cms/inventory/NOPE');
    expect([unknown.code, unknown.headers['x-dcms-service']]).toEqual(['product.not.found', 'config-service']);
  });
});

describe('the plastic of a card', () => {
  it('is ordered again from the vendor, who may be away', async () => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cms/cards/4240170003/emboss')).data).toEqual({
      kitNo: '4240170003',
      embossStatus: 'SENT',
    });
    await desk.system('embosser', 'down');
    expect((await desk.post('/cms/cards/4240170003/emboss')).code).toBe('cms.embossing.error');
    expect((await desk.post('/cms/cards/9999999999/emboss')).code).toBe('cms.card.not.found');
  });

  it('comes to a virtual card that becomes a physical one and keeps its number', async () => {
    const desk = await DebitDesk.open();
    const { data } = await desk.post('/cms/cards/4240170012/convert', { productId: '2003_PHYSICAL' });
    expect(data).toMatchObject({ kitNo: '4240170012', cardType: 'PHYSICAL', embossStatus: 'SENT' });
  });
});

describe('the security module', () => {
  it.each<SystemState>(['down', 'slow', 'corrupt'])('is out of order when it is %s', async (state) => {
    const desk = await DebitDesk.open();
    expect((await desk.post('/cms/hsm/check')).data).toEqual({ hsm: 'up' });
    await desk.system('hsm', state);
    expect((await desk.post('/cms/hsm/check')).code).toBe('cms.processing.error');
  });
});
