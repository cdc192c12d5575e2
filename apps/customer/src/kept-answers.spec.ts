import { cbsConnectorCatalog, cmsCatalog, configCatalog } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type StartedSuite } from '@sadpath/testing';
import { customerService } from './customer.service-definition';
import { CardEvents } from './events/card-events';
import { KitLifecycleController } from './kits/kit-lifecycle.controller';
import { TransitWalletsController } from './wallet/transit-wallets.controller';

const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const PRODUCT = {
  productId: '2003_PHYSICAL',
  productName: '2003_PHYSICAL',
  cardType: 'PHYSICAL',
  bin: '608040',
  networkType: 'RUPAY',
  tierType: 'CLASSIC',
  plasticCode: 'PCLAS',
  validityMonths: 60,
  features: { ncmc: true },
  limits: { domestic: {}, international: {} },
  otpRequiredFor: [],
};
const KIT = { kitNo: '4240180001', productId: '2003_PHYSICAL', expDate: '2029-07-31' };

/** Dies as soon as an effect is kept: the events go out after it. */
const DEAD: Pick<CardEvents, 'announce' | 'statusChanged'> = {
  announce: () => {
    throw new RangeError('gone');
  },
  statusChanged: (_, before, after) => {
    if (before.status !== after.status) throw new RangeError('gone');
  },
};

describe('an answer is kept with what it tells of, so that nothing is done twice after a death in between:', () => {
  let suite: StartedSuite;
  const asked: string[] = [];
  const answering = (service: string, answer: object) => () => {
    asked.push(service);
    return answer;
  };

  beforeAll(async () => {
    const others = [
      standInFor(cbsConnectorCatalog, answering('cbs', { cbsRef: 'C1' })),
      standInFor(cmsCatalog, answering('cms', KIT)),
      standInFor(configCatalog, () => PRODUCT),
    ];
    suite = await startSuite([customerService, ...others], {}, (module) =>
      module.overrideProvider(CardEvents).useValue(DEAD),
    );
  });
  afterAll(() => suite.close());
  beforeEach(() => (asked.length = 0));

  const visit = () => ({ call: callUnder(suite, 'customer', cbsConnectorCatalog, undefined), tenant: 'ACME_BANK' });

  it('a load of a transit wallet', async () => {
    const wallets = suite.provider('customer', TransitWalletsController);
    const load = { ...CARD, walletType: 'NCMC', txnId: 'W1', amount: '500.00' } as const;
    await expect(wallets.loadWallet(visit(), load)).rejects.toThrow('gone');
    expect(await wallets.loadWallet(visit(), load)).toMatchObject({ txnId: 'W1', stagedWalletBalance: '500.00' });
    expect(asked).toEqual(['cbs']);
  });

  it('a card in place of another', async () => {
    const kits = suite.provider('customer', KitLifecycleController);
    const upgrade = { ...CARD, requestId: 'R1', kitInfo: [{ tierType: null }] };
    await expect(kits.upgradeCard(visit(), upgrade)).rejects.toThrow('gone');
    const [first, second] = [await kits.upgradeCard(visit(), upgrade), await kits.upgradeCard(visit(), upgrade)];
    expect(first).toMatchObject({ kitInfo: [{ kitNo: KIT.kitNo }] });
    expect(second).toEqual(first);
    expect(asked).toEqual(['cms']);
  });
});
