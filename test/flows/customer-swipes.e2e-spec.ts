import { CustomerDesk } from './customer/customer-desk';

interface Answer {
  readonly responseCode: string;
  readonly approved: boolean;
  readonly cbsRef: string | null;
}

const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const ACCOUNT = '8642137';

let ids = 0;
const swipe = (desk: CustomerDesk, more: object = {}): Promise<Answer> =>
  desk.post('/transactions/authorize', {
    kitNo: CARD.kitNo,
    amount: '100.00',
    channel: 'POS',
    pin: '1234',
    txnId: `S-${String(ids++)}`,
    ...more,
  });
const codeOf = async (desk: CustomerDesk, more: object = {}): Promise<string> => (await swipe(desk, more)).responseCode;

async function balance(desk: CustomerDesk, accountNo = ACCOUNT): Promise<string> {
  return (await desk.post<{ availableBalance: string }>('/cbs/balance', { accountNo })).availableBalance;
}

async function openChannel(desk: CustomerDesk, channel: string, more: object = {}): Promise<void> {
  await desk.post('/preference/set', {
    ...CARD,
    domestic: { isEnabled: true, [channel]: { isEnabled: true, ...more } },
    international: { isEnabled: false },
  });
}

describe('a product that has a feature switched off', () => {
  it.each([
    ['domestic', { channel: 'POS' }],
    ['atm', { channel: 'ATM' }],
    ['pos', { channel: 'POS' }],
    ['ecom', { channel: 'ECOM' }],
    ['contactless', { channel: 'CONTACTLESS' }],
  ])('declines what its cards had on before: %s', async (feature, more) => {
    const desk = await CustomerDesk.open();
    for (const channel of ['atm', 'pos', 'ecom', 'contactless']) await openChannel(desk, channel);
    expect(await codeOf(desk, more)).toBe('00');
    await desk.patch('/config/products/2003_PHYSICAL', { features: { [feature]: false } });
    expect(await codeOf(desk, more)).toBe('57');
    const other = more.channel === 'POS' ? 'ATM' : 'POS';
    expect(await codeOf(desk, { channel: other })).toBe(feature === 'domestic' ? '57' : '00');
    await desk.patch('/config/products/2003_PHYSICAL', { features: { [feature]: true } });
    expect(await codeOf(desk, more)).toBe('00');
  });

  it('is asked of the Config Service: while that is silent, the issuer is unavailable', async () => {
    const desk = await CustomerDesk.open();
    const match = { service: 'config', operation: 'readProduct' };
    await desk.space.ask('POST', '/faults', { match, network: 'CONNECTION_RESET_BY_PEER', times: 1 });
    expect(await codeOf(desk, { txnId: 'S-AGAIN' })).toBe('91');
    expect(await codeOf(desk, { txnId: 'S-AGAIN' })).toBe('00');
  });
});

describe('a swipe', () => {
  it('takes the money off the account', async () => {
    const desk = await CustomerDesk.open();
    expect(await swipe(desk)).toEqual({ responseCode: '00', approved: true, cbsRef: expect.stringMatching(/\S/) });
    expect(await balance(desk)).toBe('49900.00');
    expect(await desk.events()).toEqual(['TRANSACTION_AUTHORIZED']);
  });

  it.each([
    ['a kit nobody knows', { kitNo: '9999999999' }, '14'],
    ['a kit in stock', { kitNo: '4240180001' }, '14'],
    ['an inactive card', { kitNo: '4240170001' }, '36'],
    ['a locked card', { kitNo: '4240170004' }, '36'],
    ['a blocked card', { kitNo: '4240170005' }, '62'],
    ['a closed card', { kitNo: '4240170006' }, '62'],
    ['an expired card', { kitNo: '4240170010' }, '54'],
    ['an amount of nothing', { amount: 0 }, '13'],
    ['a channel that is off', { channel: 'ECOM' }, '57'],
    ['a shop abroad', { international: true }, '57'],
    ['more than the daily limit', { amount: '20000.01' }, '61'],
    ['a wrong PIN', { pin: '9999' }, '55'],
    ['no PIN', { pin: null }, '55'],
    ['a locked PIN', { kitNo: '4240170007' }, '75'],
  ])('with %s is declined', async (_, more, responseCode) => {
    const desk = await CustomerDesk.open();
    expect(await swipe(desk, more)).toEqual({ responseCode, approved: false, cbsRef: null });
  });

  it('is declined when the account is empty', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '49950.00', txnId: 'EMPTY' });
    expect(await codeOf(desk)).toBe('51');
  });

  it('locks the PIN at the third wrong one', async () => {
    const desk = await CustomerDesk.open();
    const wrong = { pin: '9999' };
    expect([await codeOf(desk, wrong), await codeOf(desk, wrong), await codeOf(desk, wrong)]).toEqual([
      '55',
      '55',
      '75',
    ]);
    expect(await desk.codeOf('/kit-manager/validatePin', { ...CARD, pin: '1234', expiryDate: '0729' })).toBe(
      'pin.locked',
    );
  });

  it('after HOTLIST keeps the card', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/kit-manager/manageKit', { entityId: CARD.entityId, oldKit: CARD.kitNo, operation: 'HOTLIST' });
    expect(await codeOf(desk)).toBe('41');
  });

  it('without its amount is refused', async () => {
    const desk = await CustomerDesk.open();
    const asked = { kitNo: CARD.kitNo, channel: 'POS', txnId: 'S' };
    expect(await desk.refused('/transactions/authorize', asked)).toMatchObject({
      code: 'invalid.input.request',
      fields: ['amount'],
    });
  });
});

describe('the same transaction id', () => {
  it('takes the money once', async () => {
    const desk = await CustomerDesk.open();
    const first = await swipe(desk, { txnId: 'SAME' });
    expect(await swipe(desk, { txnId: 'SAME' })).toEqual(first);
    expect(await balance(desk)).toBe('49900.00');
  });

  it('takes the money once even when the answer of the core bank was lost', async () => {
    const desk = await CustomerDesk.open();
    await desk.dependency('core-bank', 'slow');
    expect(await codeOf(desk, { txnId: 'LOST' })).toBe('91');
    await desk.dependency('core-bank', 'up');
    expect(await balance(desk)).toBe('49900.00');
    expect(await codeOf(desk, { txnId: 'LOST' })).toBe('00');
    expect(await balance(desk)).toBe('49900.00');
  });
});

describe('the daily limit', () => {
  it('holds when swipes come at once', async () => {
    const desk = await CustomerDesk.open();
    await openChannel(desk, 'pos', { dailyLimit: '500', maxLimit: '500' });
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(desk)));
    expect(codes.filter((code) => code === '00')).toHaveLength(5);
    expect(codes.filter((code) => code === '61')).toHaveLength(7);
    expect(await balance(desk)).toBe('49500.00');
  });

  it('begins anew the next day', async () => {
    const desk = await CustomerDesk.open();
    await openChannel(desk, 'pos', { dailyLimit: '100', maxLimit: '100' });
    expect([await codeOf(desk), await codeOf(desk)]).toEqual(['00', '61']);
    await desk.advance('P1D');
    await desk.login();
    expect(await codeOf(desk)).toBe('00');
  });
});

describe('fetchTransaction', () => {
  it('lists swipes page by page, newest first, in the shape of its own', async () => {
    const desk = await CustomerDesk.open();
    for (const amount of ['1.00', '2.00', '3.00']) await swipe(desk, { amount });
    await swipe(desk, { channel: 'ATM', pin: '9999' });
    const asked = { entityId: CARD.entityId, kitNo: CARD.kitNo, transactionChannel: 'POS', page: 1, size: 2 };
    const native = await desk.send('/kit-manager/fetchTransaction', asked, { 'x-sandbox-envelope': 'native' });
    expect(native.body).toEqual({
      result: {
        currentPage: 1,
        totalItems: 3,
        totalPages: 2,
        data: [
          expect.objectContaining({ cardHolderBillingAmount: '000000000100', damount: '1.00', responseCode: '00' }),
        ],
      },
      exception: null,
      pagination: null,
    });
  });

  it('narrows by day and by response code', async () => {
    const desk = await CustomerDesk.open({ clock: '2026-01-15T10:00:00Z' });
    await swipe(desk);
    await swipe(desk, { pin: '9999' });
    const count = async (more: object): Promise<number> =>
      (await desk.post<{ items: unknown[] }>('/kit-manager/fetchTransaction', { entityId: CARD.entityId, ...more }))
        .items.length;
    expect(await count({ startDate: '15-01-2026', endDate: '15-01-2026' })).toBe(2);
    expect(await count({ startDate: '16-01-2026' })).toBe(0);
    expect(await count({ responseCode: '55' })).toBe(1);
  });
});

interface Explained {
  readonly because: string;
  readonly contract?: string;
  readonly comparison?: string;
  readonly documents?: readonly { readonly collection: string; readonly id: string; readonly state?: string }[];
  readonly steps: readonly string[];
}

describe('a swipe that is declined', () => {
  const explained = async (desk: CustomerDesk): Promise<Explained> => {
    const { items } = await desk.space.ask<{ items: { id: string; operation: string; caller?: string }[] }>(
      'GET',
      '/requests?operation=authorize',
    );
    return desk.space.ask('GET', `/requests/${items.at(-1)?.id ?? ''}/explain`);
  };

  it.each<readonly [string, object, string, string | undefined]>([
    ['for the daily limit', { amount: '50000.01' }, '61', 'spent today 0.00 + amount 50000.01 > limit 20000.00'],
    ['for the PIN', { pin: '9999' }, '55', 'wrong tries 1 < to lock 3'],
    ['for an amount of nothing', { amount: 0 }, '13', 'amount 0.00 < least 0.01'],
    ['for the state of its card', { kitNo: '4240170005' }, '62', undefined],
    ['for a card nobody knows', { kitNo: '9999999999' }, '14', undefined],
  ])('is explained as a refusal is: %s', async (_, more, code, comparison) => {
    const desk = await CustomerDesk.open();
    expect(await codeOf(desk, more)).toBe(code);
    const told = await explained(desk);
    expect(told.because).toBe(`customer declined what was asked: ${code}`);
    expect(told.steps).toContain(`the operation authorize declined: ${code}`);
    expect(told.comparison).toBe(comparison);
    expect(told.contract).toBe('docs/contracts/debit.md §3.8');
  });

  it('tells what the core bank compared, and the card that was looked at', async () => {
    const desk = await CustomerDesk.open();
    await desk.post('/cbs/debit', { accountNo: ACCOUNT, amount: '49950.00', txnId: 'EMPTY', narration: 'all of it' });
    expect(await codeOf(desk)).toBe('51');
    const { comparison, documents } = await explained(desk);
    expect(comparison).toBe('available 50.00 < required 100.00');
    expect(documents).toContainEqual(expect.objectContaining({ collection: 'cards', state: 'ACTIVE' }));
  });

  it('says nothing of one that is approved', async () => {
    const desk = await CustomerDesk.open();
    expect(await codeOf(desk)).toBe('00');
    const told = await explained(desk);
    expect(told.because).toBe('nothing refused the request');
    expect(told.contract).toBeUndefined();
  });
});
