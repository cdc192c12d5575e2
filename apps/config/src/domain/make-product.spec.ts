import fc from 'fast-check';
import { changeProduct, makeProduct } from './make-product';
import { CHANNELS, FEATURES, type ProductBody } from './product';
import type { SetUp } from './set-up';
import { registerTenant } from './tenant';

const BASE: SetUp = {
  tenant: registerTenant({ tenantId: 'BANK', tenantName: 'Bank', networkAffiliation: ['RUPAY'] }, undefined),
  bins: [
    { bin: '608040', rangeStart: '6080400000000000', rangeEnd: '6080409999999999', networkType: 'RUPAY' },
    { bin: '456789', rangeStart: '4567890000000000', rangeEnd: '4567899999999999', networkType: 'VISA' },
  ],
  tiers: [{ tierName: 'CLASSIC' }],
  schemes: [{ schemeCode: '2003', accountType: 'SAVING' }],
  plastics: [{ plasticCode: 'PCLAS' }],
  products: [],
};
const BODY: ProductBody = {
  productName: 'GOLD',
  schemeCode: '2003',
  cardType: 'PHYSICAL',
  bin: '608040',
  networkType: 'RUPAY',
  tierType: 'CLASSIC',
  plasticCode: 'PCLAS',
};
const GOLD = makeProduct(BODY, BASE);
const WITH_GOLD: SetUp = { ...BASE, products: [GOLD] };
const refusing = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) }) as Error;
const atm = (limit: object) => ({ limits: { domestic: { atm: limit } } });

describe('makeProduct', () => {
  it('completes a body with the defaults', () => {
    const { features, ...rest } = GOLD;
    expect(rest).toEqual({
      ...BODY,
      productId: 'GOLD',
      embossType: 'PERSONALIZED',
      validityMonths: 60,
      limits: { domestic: {}, international: {} },
      otpRequiredFor: [],
    });
    expect(Object.keys(features).toSorted()).toEqual(FEATURES.toSorted());
    expect(features).toMatchObject({ domestic: true, international: false, ncmc: false, recurringPayments: false });
  });

  it('does not emboss a virtual product, nor ask for its plastic', () => {
    const { plasticCode: _, ...body } = BODY;
    const product = makeProduct({ ...body, cardType: 'VIRTUAL' }, BASE);
    expect(product).not.toHaveProperty('embossType');
    expect(product).not.toHaveProperty('plasticCode');
  });

  it('reads limits from decimal strings and numbers into paise', () => {
    const body = { ...BODY, ...atm({ dailyLimit: '100.50', maxLimit: 200 }) };
    expect(makeProduct(body, BASE).limits.domestic).toEqual({ atm: { dailyLimit: 10050, maxLimit: 20000 } });
  });

  it.each([
    ['its name', { productName: 'GOLD' }],
    ['its id', { productName: 'SILVER', productId: 'GOLD' }],
  ])('looks at %s before the rest', (_, body) => {
    expect(() => makeProduct(body, WITH_GOLD)).toThrow(refusing('product.already.exists', 'GOLD'));
  });

  it.each([
    ['productName', { productName: 'GOLD' }],
    ['productId', { productName: 'SILVER', productId: 'GOLD' }],
  ])('tells that %s is taken', (field, body) => {
    const fields = [{ field, message: `${field} is taken` }];
    expect(() => makeProduct(body, WITH_GOLD)).toThrow(expect.objectContaining({ fields }));
  });

  it.each([
    ['bin.not.found', { bin: '999999', tierType: 'NOPE', schemeCode: 'NOPE', plasticCode: 'NOPE' }],
    ['tier.not.found', { tierType: 'NOPE', schemeCode: 'NOPE', plasticCode: 'NOPE' }],
    ['scheme.not.found', { schemeCode: 'NOPE', plasticCode: 'NOPE' }],
    ['plastic.not.found', { plasticCode: 'NOPE' }],
  ])('answers %s before the references after it and before the rules', (code, change) => {
    expect(() => makeProduct({ ...BODY, ...change, cardType: 'ROUND' }, BASE)).toThrow(refusing(code));
  });

  it.each([
    ['lacks a field', { cardType: undefined }, 'cardType is required'],
    ['has a field of null', { bin: null }, 'bin is required'],
    ['has a name that is too long', { productName: 'x'.repeat(51) }, 'productName must be text'],
    ['has a BIN that is no text', { bin: 608040 }, 'bin must be text'],
    ['has an unknown card type', { cardType: 'ROUND' }, 'PHYSICAL, VIRTUAL'],
    ['demands an OTP for an unknown operation', { otpRequiredFor: ['LUNCH'] }, 'otpRequiredFor'],
    ['switches a feature by a word', { features: { atm: 'on' } }, 'features'],
    ['names a feature that does not exist', { features: { flying: true } }, 'features'],
    ['limits a channel that does not exist', { limits: { domestic: { fax: {} } } }, 'limits'],
    ['has a limit that is no amount', atm({ dailyLimit: 'much' }), 'limits'],
    ['is valid for too short', { validityMonths: 11 }, '12 to 120'],
    ['is valid for too long', { validityMonths: 121 }, '12 to 120'],
    ['is valid for a part of a month', { validityMonths: 60.5 }, '12 to 120'],
    ['is of another network than its BIN', { networkType: 'VISA' }, 'BIN 608040 is of the network RUPAY'],
    ['is of a network foreign to its tenant', { networkType: 'VISA', bin: '456789' }, 'not affiliated with VISA'],
    ['is physical without plastic', { plasticCode: undefined }, 'needs a plasticCode'],
    [
      'has a daily limit above the maximum',
      atm({ dailyLimit: 2, maxLimit: 1 }),
      'dailyLimit must be at most maxLimit, 1.00 rupees',
    ],
    [
      'has a month below its day',
      atm({ dailyLimit: 2, monthlyLimit: 1 }),
      'dailyLimit must be at most monthlyLimit, 1.00 rupees',
    ],
    [
      'has a year below its month',
      atm({ monthlyLimit: 2, yearlyLimit: 1 }),
      'monthlyLimit must be at most yearlyLimit, 1.00 rupees',
    ],
    ['has a year below its day', atm({ dailyLimit: 2, yearlyLimit: 1 }), 'yearlyLimit'],
    ['has a negative limit', atm({ monthlyLimit: '-1' }), 'monthlyLimit must be at least 0'],
    ['limits a feature that is off', { ...atm({ dailyLimit: 1 }), features: { atm: false } }, 'atm is off'],
    ['limits an area that is off', { limits: { international: { pos: { dailyLimit: 1 } } } }, 'pos is off'],
  ])('refuses a product that %s', (_, change, message) => {
    expect(() => makeProduct({ ...BODY, ...change }, BASE)).toThrow(refusing('invalid.product.config', message));
  });

  it('names every offending field', () => {
    expect(() => makeProduct({ productName: 'EMPTY' }, BASE)).toThrow(
      expect.objectContaining({
        fields: ['schemeCode', 'bin', 'networkType', 'tierType', 'cardType'].map((field) => ({
          field,
          message: `${field} is required`,
        })),
      }),
    );
  });

  it('accepts limits exactly when no shorter span exceeds a longer one', () => {
    const limit = fc.record({
      dailyLimit: fc.nat(5),
      maxLimit: fc.nat(5),
      monthlyLimit: fc.nat(5),
      yearlyLimit: fc.nat(5),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS),
        limit,
        (channel, { dailyLimit, maxLimit, monthlyLimit, yearlyLimit }) => {
          const limits = { domestic: { [channel]: { dailyLimit, maxLimit, monthlyLimit, yearlyLimit } } };
          const make = () => makeProduct({ ...BODY, limits, features: { [channel]: true } }, BASE);
          const isOrdered = dailyLimit <= maxLimit && dailyLimit <= monthlyLimit && monthlyLimit <= yearlyLimit;
          if (isOrdered) expect(make().limits.domestic).toHaveProperty(channel);
          else expect(make).toThrow(refusing('invalid.product.config'));
        },
      ),
    );
  });
});

describe('changeProduct', () => {
  it('keeps what the change leaves out', () => {
    expect(changeProduct(GOLD, { validityMonths: 24 }, WITH_GOLD)).toEqual({ ...GOLD, validityMonths: 24 });
  });

  it('keeps the id, whatever the change holds', () => {
    expect(changeProduct(GOLD, { productId: 'OTHER' }, WITH_GOLD).productId).toBe('GOLD');
  });

  it('switches one feature and leaves the others', () => {
    const changed = changeProduct(GOLD, { features: { international: true } }, WITH_GOLD);
    expect(changed.features).toEqual({ ...GOLD.features, international: true });
  });

  it('takes the limits of a feature along that it switches off', () => {
    const limited = changeProduct(GOLD, atm({ dailyLimit: 1 }), WITH_GOLD);
    const off = changeProduct(limited, { features: { atm: false } }, WITH_GOLD);
    expect(off.limits.domestic).toEqual({});
    expect(changeProduct(limited, { features: { domestic: false } }, WITH_GOLD).limits.domestic).toEqual({});
  });

  it.each([
    ['plasticCode', 'needs a plasticCode'],
    ['cardType', 'cardType is required'],
    ['productName', 'productName is required'],
    ['networkType', 'networkType is required'],
  ])('refuses that null takes away what a product must have: %s', (field, message) => {
    const physical = makeProduct({ ...BODY, cardType: 'PHYSICAL', plasticCode: 'PCLAS' }, BASE);
    expect(() => changeProduct(physical, { [field]: null }, BASE)).toThrow(refusing('invalid.product.config', message));
  });

  it('goes back to the default of what null takes away', () => {
    const limited = changeProduct(
      GOLD,
      { ...atm({ dailyLimit: 1 }), validityMonths: 24, features: { ncmc: true }, otpRequiredFor: ['SET_PIN'] },
      WITH_GOLD,
    );
    const bare = { limits: null, validityMonths: null, features: { ncmc: null }, otpRequiredFor: null };
    expect(changeProduct(limited, bare, WITH_GOLD)).toEqual(GOLD);
  });

  it('is a product that could be made so', () => {
    const flags = fc.dictionary(fc.constantFrom(...FEATURES), fc.constantFrom(true, false, null));
    fc.assert(
      fc.property(flags, (features) => {
        const limited = changeProduct(GOLD, atm({ dailyLimit: 1 }), WITH_GOLD);
        const { productId, ...changed } = changeProduct(limited, { features }, WITH_GOLD);
        const inRupees = { domestic: 'atm' in changed.limits.domestic ? { atm: { dailyLimit: 1 } } : {} };
        expect(makeProduct({ ...changed, limits: inRupees }, BASE)).toEqual({ productId, ...changed });
      }),
    );
  });

  it('merges limits member by member: what is not named stays, null takes away', () => {
    const limited = makeProduct({ ...BODY, ...atm({ dailyLimit: 1, maxLimit: 2, monthlyLimit: 3 }) }, BASE);
    const change = { limits: { domestic: { atm: { maxLimit: 4, monthlyLimit: null } } } };
    expect(changeProduct(limited, change, WITH_GOLD).limits.domestic).toEqual({
      atm: { dailyLimit: 100, maxLimit: 400 },
    });
    expect(changeProduct(limited, { limits: { domestic: null } }, WITH_GOLD).limits.domestic).toEqual({});
    expect(changeProduct(limited, { limits: {} }, WITH_GOLD).limits).toEqual(limited.limits);
  });

  it('takes the limits of a channel away with null', () => {
    const limited = changeProduct(GOLD, atm({ dailyLimit: 1 }), WITH_GOLD);
    expect(changeProduct(limited, { limits: { domestic: { atm: null } } }, WITH_GOLD).limits.domestic).toEqual({});
  });

  it('does not take its own name for taken', () => {
    expect(changeProduct(GOLD, { productName: 'GOLD' }, WITH_GOLD)).toEqual(GOLD);
  });

  it('refuses the name of another product', () => {
    const silver = makeProduct({ ...BODY, productName: 'SILVER' }, WITH_GOLD);
    expect(() => changeProduct(silver, { productName: 'GOLD' }, { ...BASE, products: [GOLD, silver] })).toThrow(
      refusing('product.already.exists', 'GOLD'),
    );
  });

  it('looks up a changed reference', () => {
    expect(() => changeProduct(GOLD, { tierType: 'NOPE' }, WITH_GOLD)).toThrow(refusing('tier.not.found', 'NOPE'));
  });

  it('judges the whole by the product rules', () => {
    expect(() => changeProduct(GOLD, { networkType: 'VISA' }, WITH_GOLD)).toThrow(refusing('invalid.product.config'));
  });

  it('leaves the product given unchanged', () => {
    const before = structuredClone(GOLD);
    changeProduct(GOLD, { features: { ncmc: true }, ...atm({ dailyLimit: 5 }) }, WITH_GOLD);
    expect(GOLD).toEqual(before);
  });
});
