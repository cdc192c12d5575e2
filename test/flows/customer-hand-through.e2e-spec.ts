import { CustomerDesk } from './customer/customer-desk';
import { registration } from './customer/registration';

const cardWish = (cardType: string, accountNo = '8642142'): unknown => ({
  entityId: 'CIF1008',
  deliveryAddress: 'PERMANENT',
  kitInfo: [{ accountNo, cardType }],
});

const stockOf = (desk: CustomerDesk, productId: string): Promise<unknown> => desk.read(`/cms/inventory/${productId}`);

describe('a system behind another service shows through', () => {
  it.each([
    { system: 'core-bank', state: 'down', cardType: 'VIRTUAL', status: 503, code: 'cbs.connection.failed' },
    { system: 'core-bank', state: 'slow', cardType: 'VIRTUAL', status: 504, code: 'cbs.timeout' },
    { system: 'core-bank', state: 'corrupt', cardType: 'VIRTUAL', status: 502, code: 'cbs.invalid.response' },
    { system: 'cms-core', state: 'down', cardType: 'VIRTUAL', status: 500, code: 'cms.processing.error' },
    { system: 'cms-core', state: 'slow', cardType: 'VIRTUAL', status: 504, code: 'cms.timeout' },
    { system: 'cms-core', state: 'corrupt', cardType: 'VIRTUAL', status: 500, code: 'cms.processing.error' },
    { system: 'embosser', state: 'down', cardType: 'PHYSICAL', status: 502, code: 'cms.embossing.error' },
    { system: 'embosser', state: 'slow', cardType: 'PHYSICAL', status: 502, code: 'cms.embossing.error' },
  ] as const)('$system $state: a $cardType card gives $code', async ({ system, state, cardType, status, code }) => {
    const desk = await CustomerDesk.open();
    await desk.dependency(system, state);
    const answer = await desk.send('/registerCard', cardWish(cardType));
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { code } });
    const raisedBy = code.startsWith('cbs.') ? 'cbs-connector' : 'cms';
    expect(answer.headers).toMatchObject({ 'x-dcms-service': raisedBy, 'x-sandbox-outcome': 'natural' });
  });

  it('but not where it is not needed', async () => {
    const desk = await CustomerDesk.open();
    await desk.dependency('embosser', 'down');
    expect(await desk.codeOf('/registerCard', cardWish('VIRTUAL'))).toBe('ok');
    const preEmbossed = {
      entityId: 'CIF1011',
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8642145', cardType: 'PHYSICAL' }],
    };
    expect(await desk.codeOf('/registerCard', preEmbossed)).toBe('ok');
  });

  it('only after everything that is wrong with the request itself', async () => {
    const desk = await CustomerDesk.open();
    for (const system of ['core-bank', 'cms-core', 'embosser', 'hsm']) await desk.dependency(system, 'down');
    expect(await desk.codeOf('/registerCard', {})).toBe('invalid.input.request');
    expect(await desk.codeOf('/registerCard', { ...(cardWish('PHYSICAL') as object), entityId: 'NOPE' })).toBe(
      'entity.not.found',
    );
    expect(await desk.codeOf('/registerCard', cardWish('PHYSICAL', '8642135'))).toBe('invalid.source.account');
    expect(await desk.codeOf('/kit-manager/getCvv', { kitNo: '4240170005' })).toBe('card.status.active');
    expect(await desk.codeOf('/kit-manager/getCvv', { kitNo: '4240170003' })).toBe('cms.processing.error');
  });
});

describe('a card that cannot be made', () => {
  it.each([
    ['embosser', 'down'],
    ['cms-core', 'slow'],
  ] as const)('leaves its kit in stock when %s is %s', async (system, state) => {
    const desk = await CustomerDesk.open();
    const before = await stockOf(desk, '2003_PHYSICAL');
    await desk.dependency(system, state);
    await desk.refused('/registerCard', cardWish('PHYSICAL'));
    await desk.dependency(system, 'up');
    expect(await stockOf(desk, '2003_PHYSICAL')).toEqual(before);
    expect(await desk.post('/kit-manager/fetchKitsByEntityId', { entityId: 'CIF1008' })).toEqual([]);
  });

  it('gives the kits back that were taken before it', async () => {
    const desk = await CustomerDesk.open();
    const before = await stockOf(desk, '2003_PHYSICAL');
    const wishes = Array.from({ length: 10 }, () => ({ accountNo: '8642142', cardType: 'PHYSICAL' }));
    const all = { entityId: 'CIF1008', deliveryAddress: 'PERMANENT', kitInfo: wishes };
    expect(await desk.codeOf('/registerCard', all)).toBe('ok');
    await desk.post('/registerCard', { ...all, kitInfo: wishes.slice(1) });
    expect(await desk.codeOf('/registerCard', { ...all, kitInfo: wishes.slice(8) })).toBe('cms.inventory.exhausted');
    expect(await stockOf(desk, '2003_PHYSICAL')).toMatchObject({ unallocated: 1 });
    expect(before).toMatchObject({ unallocated: 20 });
  });

  it('does not register the customer it was for', async () => {
    const desk = await CustomerDesk.open();
    const body = registration('CIF2001', {
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8700001', cardType: 'VIRTUAL' }],
    });
    await desk.dependency('cms-core', 'down');
    expect(await desk.codeOf('/register', body)).toBe('cms.processing.error');
    expect(await desk.codeOf('/viewCustomer', { entityId: 'CIF2001' })).toBe('entity.not.found');
    await desk.dependency('cms-core', 'up');
    expect(await desk.codeOf('/register', body)).toBe('ok');
  });
});

describe('an OTP that the OTP Manager refuses', () => {
  const activate = { entityId: 'CIF1001', kitNo: '4240170001' };

  it.each([
    ['was never sent', { otp: '000000', otpRef: 'none' }],
    ['is not six digits', { otp: 'abc', otpRef: 'none' }],
  ])('because it %s is invalid', async (_, proof) => {
    const desk = await CustomerDesk.open();
    const answer = await desk.send('/kit-manager/kitActivation', { ...activate, ...proof });
    expect(answer.body).toMatchObject({ code: 'invalid.otp' });
    expect(answer.headers['x-dcms-service']).toBe('customer-service');
  });

  it('because its tries are used up is invalid too', async () => {
    const desk = await CustomerDesk.open();
    const proof = await desk.otp('9876500001', 'KIT_ACTIVATION', activate.kitNo);
    const wrong = { ...activate, ...proof, otp: proof.otp === '000000' ? '111111' : '000000' };
    for (let round = 0; round < 3; round++)
      expect(await desk.codeOf('/kit-manager/kitActivation', wrong)).toBe('invalid.otp');
    expect(await desk.codeOf('/kit-manager/kitActivation', { ...activate, ...proof })).toBe('invalid.otp');
    expect(await desk.statusOf(activate.entityId, activate.kitNo)).toBe('INACTIVE');
  });

  it('because it is too old is expired, and the Customer Service says so', async () => {
    const desk = await CustomerDesk.open();
    const proof = await desk.otp('9876500001', 'KIT_ACTIVATION', activate.kitNo);
    await desk.advance('PT301S');
    const answer = await desk.send('/kit-manager/kitActivation', { ...activate, ...proof });
    expect(answer.body).toMatchObject({ code: 'otp.expired' });
    expect(answer.headers['x-dcms-service']).toBe('customer-service');
  });

  it('without its reference is a request without one', async () => {
    const desk = await CustomerDesk.open();
    expect(await desk.refused('/kit-manager/kitActivation', { ...activate, otp: '123456' })).toMatchObject({
      code: 'invalid.input.request',
      fields: ['otpRef'],
    });
  });
});
