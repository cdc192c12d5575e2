import { CustomerDesk } from './customer/customer-desk';

/** One fixture card for each status it may be in (contracts/debit.md §7). */
const CARDS = {
  INACTIVE: { entityId: 'CIF1001', kitNo: '4240170001' },
  ACTIVE: { entityId: 'CIF1003', kitNo: '4240170003' },
  LOCKED: { entityId: 'CIF1004', kitNo: '4240170004' },
  BLOCKED: { entityId: 'CIF1005', kitNo: '4240170005' },
  CLOSED: { entityId: 'CIF1006', kitNo: '4240170006' },
  EXPIRED_CARD: { entityId: 'CIF1010', kitNo: '4240170010' },
} as const;

type Key = (typeof CARDS)[keyof typeof CARDS];
type Request = (key: Key) => readonly [path: string, body: unknown];

const manage =
  (operation: string, more: object = {}): Request =>
  ({ entityId, kitNo }) => ['/kit-manager/manageKit', { entityId, oldKit: kitNo, operation, ...more }];
const onCard =
  (path: string, more: object = {}): Request =>
  (key) => [path, { ...key, ...more }];

const no = 'card.status.active';
const closed = 'card.already.closed';
const blocked = 'card.already.blocked';
const DATED = { expiryDate: '0729' };
const USES = ['ok', 'ok', no, no, closed, no] as const;

/** The table of contracts/debit.md §4.1: INACTIVE, ACTIVE, LOCKED, BLOCKED, CLOSED, EXPIRED_CARD. */
const TABLE: Readonly<Record<string, readonly [Request, readonly string[]]>> = {
  kitActivation: [
    onCard('/kit-manager/kitActivation'),
    ['ok', 'card.already.active', no, no, closed, 'invalid.kit.info'],
  ],
  LOCK: [manage('LOCK'), [no, 'ok', no, no, closed, no]],
  UNLOCK: [manage('UNLOCK'), [no, no, 'ok', no, closed, no]],
  BLOCK: [manage('BLOCK'), ['ok', 'ok', 'ok', blocked, closed, no]],
  BLOCK_AND_REPLACE: [manage('BLOCK_AND_REPLACE', { cardType: 'VIRTUAL' }), ['ok', 'ok', 'ok', blocked, closed, no]],
  REPLACE: [manage('REPLACE', { cardType: 'VIRTUAL' }), ['ok', 'ok', 'ok', 'ok', closed, 'ok']],
  CLOSE: [manage('CLOSE'), ['ok', 'ok', 'ok', 'ok', closed, no]],
  HOTLIST: [manage('HOTLIST'), [no, 'ok', 'ok', 'ok', closed, no]],
  validatePin: [onCard('/kit-manager/validatePin', { ...DATED, pin: '1234' }), [no, ...USES.slice(1)]],
  changePin: [onCard('/kit-manager/changePin', { ...DATED, oldPin: '1234', newPin: '4321' }), [no, ...USES.slice(1)]],
  regeneratePinMailer: [onCard('/kit-manager/regeneratePinMailer'), [no, ...USES.slice(1)]],
  getCvv: [({ kitNo }) => ['/kit-manager/getCvv', { kitNo }], [no, ...USES.slice(1)]],
  'preference/set': [
    onCard('/preference/set', { domestic: { isEnabled: true }, international: { isEnabled: false } }),
    [no, ...USES.slice(1)],
  ],
  optIn: [onCard('/preference/sms-alerts/optIn', { optedIn: true }), [no, ...USES.slice(1)]],
  upgradeCard: [
    onCard('/kit-manager/upgradeCard', { kitInfo: [{ cardType: 'VIRTUAL' }] }),
    [no, 'ok', 'ok', no, closed, no],
  ],
  'wallet/load': [
    onCard('/wallet/load', { walletType: 'NCMC', txnId: 'L-1', amount: '10.00' }),
    [no, ...USES.slice(1)],
  ],
  'preference/fetch': [onCard('/preference/fetch'), ['ok', 'ok', 'ok', 'ok', 'ok', 'ok']],
  kitTracking: [({ kitNo }) => ['/kit-manager/kitTracking', { kitNo }], ['ok', 'ok', 'ok', 'ok', 'ok', 'ok']],
};

const STATUSES = Object.keys(CARDS) as (keyof typeof CARDS)[];

describe.each(Object.entries(TABLE))('%s', (_, [request, expected]) => {
  it.each(STATUSES.map((status, index) => [status, expected[index] ?? ''] as const))(
    'on a card that is %s: %s',
    async (status, code) => {
      const desk = await CustomerDesk.open();
      const [path, body] = request(CARDS[status]);
      expect(await desk.codeOf(path, body)).toBe(code);
    },
  );
});

describe('a card', () => {
  it('that was hotlisted or replaced is at its end', async () => {
    const desk = await CustomerDesk.open();
    const { entityId, kitNo } = CARDS.ACTIVE;
    await desk.post('/kit-manager/manageKit', { entityId, oldKit: kitNo, operation: 'HOTLIST' });
    expect(await desk.statusOf(entityId, kitNo)).toBe('HOTLISTED');
    expect(await desk.refused('/kit-manager/manageKit', { entityId, oldKit: kitNo, operation: 'BLOCK' })).toEqual({
      status: 400,
      code: 'card.status.active',
      fields: ['oldKit'],
    });
  });

  it('tells of each of its moves', async () => {
    const desk = await CustomerDesk.open();
    const { entityId, kitNo } = CARDS.INACTIVE;
    await desk.post('/kit-manager/kitActivation', { entityId, kitNo });
    await desk.post('/kit-manager/manageKit', { entityId, oldKit: kitNo, operation: 'LOCK' });
    await desk.post('/kit-manager/manageKit', { entityId, oldKit: kitNo, operation: 'BLOCK' });
    expect(await desk.events()).toEqual([
      'CARD_ACTIVATED',
      'CARD_STATUS_CHANGED',
      'CARD_STATUS_CHANGED',
      'CARD_BLOCKED',
      'CARD_STATUS_CHANGED',
    ]);
  });

  it('in stock is no card yet, and a number that was never in stock is no kit', async () => {
    const desk = await CustomerDesk.open();
    const activate = (entityId: string, kitNo: string): Promise<string> =>
      desk.codeOf('/kit-manager/kitActivation', { entityId, kitNo });
    expect(await activate('CIF1001', '4240180001')).toBe('card.not.found');
    expect(await activate('CIF1001', '9999999999')).toBe('kit.not.found');
    expect(await activate('NOPE', '9999999999')).toBe('entity.not.found');
  });

  it('of another bank is not seen', async () => {
    const desk = await CustomerDesk.open();
    const answer = await desk.send('/viewCustomer', { entityId: 'CIF1001' }, { tenant: 'BETA_BANK' });
    expect(answer.body).toMatchObject({ code: 'auth.tenant.mismatch' });
  });
});

describe('a viewer', () => {
  it.each([
    ['/viewCustomer', { entityId: 'CIF1001' }, 'ok'],
    ['/kit-manager/kitTracking', { kitNo: '4240170003' }, 'ok'],
    ['/wallet/fetch/balance', { ...CARDS.ACTIVE, walletType: 'NCMC' }, 'ok'],
    ['/kit-manager/getCvv', { kitNo: '4240170003' }, 'auth.insufficient.permissions'],
    ['/kit-manager/kitActivation', CARDS.INACTIVE, 'auth.insufficient.permissions'],
  ])('asks for %s with %j: %s', async (path, body, code) => {
    const desk = await CustomerDesk.open({}, 'api_viewer');
    expect(await desk.codeOf(path, body)).toBe(code);
  });
});
