import { CustomerDesk } from './customer/customer-desk';
import { registration } from './customer/registration';

describe('time', () => {
  it('ends cards after their last day', async () => {
    const desk = await CustomerDesk.open({ clock: '2029-07-31T12:00:00Z' });
    expect(await desk.statusOf('CIF1003', '4240170003')).toBe('ACTIVE');
    const ran = await desk.advance('PT12H');
    await desk.login();
    expect(ran.filter(({ job }) => job === 'expire-card').map(({ entity }) => entity)).toContain(
      'ACME_BANK/4240170003',
    );
    expect(await desk.statusOf('CIF1003', '4240170003')).toBe('EXPIRED_CARD');
    expect(await desk.statusOf('CIF1006', '4240170006')).toBe('CLOSED');
  });

  it('opens the way to a new card in place of an expired one', async () => {
    const desk = await CustomerDesk.open();
    const replace = { entityId: 'CIF1010', oldKit: '4240170010', operation: 'REPLACE', cardType: 'PHYSICAL' };
    const { newKitNo } = await desk.post<{ newKitNo: string }>('/kit-manager/manageKit', replace);
    expect(await desk.statusOf('CIF1010', '4240170010')).toBe('REPLACED');
    expect(await desk.statusOf('CIF1010', newKitNo)).toBe('INACTIVE');
  });

  it('forgets stored results after a day', async () => {
    const desk = await CustomerDesk.open();
    const activate = { entityId: 'CIF1001', kitNo: '4240170001', requestId: 'R-1' };
    const activation = (): Promise<string> => desk.codeOf('/kit-manager/kitActivation', activate);
    expect([await activation(), await activation()]).toEqual(['ok', 'ok']);
    await desk.advance('PT24H');
    await desk.login();
    expect(await activation()).toBe('card.already.active');
  });
});

describe('a request id', () => {
  it('gives one card, however often and however fast it comes', async () => {
    const desk = await CustomerDesk.open();
    const wish = {
      entityId: 'CIF1008',
      deliveryAddress: 'PERMANENT',
      kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }],
      requestId: 'R-1',
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.post('/registerCard', wish)));
    for (const answer of filled(answers)) expect(answer).toEqual(answers[0]);
    expect(await desk.post('/kit-manager/fetchKitsByEntityId', { entityId: 'CIF1008' })).toHaveLength(1);
  });
});

describe('a new card', () => {
  it('is different for each of many who ask at once', async () => {
    const desk = await CustomerDesk.open();
    const ids = Array.from({ length: 12 }, (_, index) => `CIF3${String(index).padStart(3, '0')}`);
    const answers = await Promise.all(
      ids.map((entityId, index) => {
        const accountNo = String(8_700_001 + index);
        const accountInfo = [{ accountNo, initialFunding: '8000', schemeCode: '2003' }];
        const wish = { deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo, cardType: 'PHYSICAL' }], accountInfo };
        return desk.post<{ kitInfo: { kitNo: string }[] }>('/register', registration(entityId, wish));
      }),
    );
    const kitNos = answers.flatMap(({ kitInfo: cards }) => cards.map(({ kitNo }) => kitNo));
    expect(new Set(kitNos).size).toBe(12);
  });

  it('replaces a virtual card by making it physical, with the same number', async () => {
    const desk = await CustomerDesk.open();
    const key = { entityId: 'CIF1002', kitNo: '4240170012' };
    const { kitInfo } = await desk.post<{ kitInfo: unknown[] }>('/kit-manager/applyForCard', key);
    expect(kitInfo).toEqual([
      expect.objectContaining({
        kitNo: key.kitNo,
        cardType: 'PHYSICAL',
        cardStatus: 'INACTIVE',
        productId: '2003_PHYSICAL',
      }),
    ]);
    expect(await desk.refused('/kit-manager/applyForCard', { entityId: 'CIF1002', kitNo: '4240170002' })).toMatchObject(
      {
        code: 'invalid.input.request',
        fields: ['kitNo'],
      },
    );
  });

  it('of another tier waits as ASSIGNED while the old one is replaced', async () => {
    const desk = await CustomerDesk.open();
    const asked = { entityId: 'CIF1004', kitNo: '4240170004', kitInfo: [{ tierType: 'SILVER', plasticCode: '4566' }] };
    const { kitInfo } = await desk.post<{ kitInfo: { kitNo: string }[] }>('/kit-manager/upgradeCard', asked);
    expect(kitInfo).toEqual([
      expect.objectContaining({ cardStatus: 'ASSIGNED', tierType: 'SILVER', plasticCode: '4566' }),
    ]);
    expect(await desk.statusOf('CIF1004', '4240170004')).toBe('REPLACED');
    expect(await desk.codeOf('/kit-manager/kitActivation', { entityId: 'CIF1004', kitNo: kitInfo[0]?.kitNo })).toBe(
      'ok',
    );
  });
});

describe('a closed account', () => {
  it('takes its cards along', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/update-manager/account', {
      entityId: 'CIF1002',
      accountInfo: [{ accountNo: '8642136', accountStatus: 'CLOSED' }],
    });
    expect(await desk.statusOf('CIF1002', '4240170002')).toBe('CLOSED');
    expect(await desk.statusOf('CIF1002', '4240170012')).toBe('CLOSED');
  });
});

describe('all cards of a customer', () => {
  it('are moved where they can be', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/kit-manager/manageKit', { entityId: 'CIF1002', oldKit: '4240170012', operation: 'LOCK' });
    const asked = { mobileNo: '9876500002', operation: 'LOCK', reason: 'lost', channel: 'IVR' };
    expect(await desk.post('/kit-manager/manageAllKits', asked)).toMatchObject({
      totalCardsManaged: 1,
      managedCards: [{ kitNo: '4240170002', previousStatus: 'ACTIVE', currentStatus: 'LOCKED' }],
    });
  });

  it.each([
    [{ operation: 'LOCK' }, 'invalid.input.request'],
    [{ operation: 'LOCK', mobileNo: '9000000000' }, 'entity.not.found'],
    [{ operation: 'LOCK', entityId: 'CIF1008' }, 'card.not.found'],
  ])('asked for by %j: %s', async (asked, code) => {
    const desk = await CustomerDesk.open();
    expect(await desk.codeOf('/kit-manager/manageAllKits', asked)).toBe(code);
  });
});
