import fc from 'fast-check';
import { FIXTURE_PRODUCTS } from '../customer.fixtures';
import { changePreferences, type PreferenceChange, type ScopeChange } from './change-preferences';
import { initialPreferences } from './preferences';

const PRODUCT = FIXTURE_PRODUCTS['2003_PHYSICAL'];
const NOW = initialPreferences(PRODUCT);
const NONE: ScopeChange = { channels: {} };

const domestic = (channels: ScopeChange['channels']): PreferenceChange => ({
  domestic: { channels },
  international: NONE,
});
const change = (asked: PreferenceChange): ReturnType<typeof changePreferences> =>
  changePreferences(NOW, asked, PRODUCT);
const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error;

describe('initialPreferences', () => {
  it('has cash machines and shops at home switched on, and nothing abroad', () => {
    const on = Object.entries(NOW.domestic.channels).filter(([, { isEnabled }]) => isEnabled);
    expect(on.map(([channel]) => channel)).toEqual(['atm', 'pos']);
    expect(NOW).toMatchObject({
      domestic: { isEnabled: true },
      international: { isEnabled: false },
      dynamicAuth: { otp: false, pin: false },
      swipeToPay: { isEnabled: false },
    });
  });
});

describe('changePreferences', () => {
  it('leaves everything as it is that the request leaves out', () => {
    expect(change({ domestic: NONE, international: NONE })).toEqual(NOW);
  });

  it('changes one channel and keeps its other members', () => {
    const next = change(domestic({ ecom: { isEnabled: true, dailyLimit: 100_000 } }));
    expect(next.domestic.channels.ecom).toEqual({
      ...NOW.domestic.channels.ecom,
      isEnabled: true,
      dailyLimit: 100_000,
    });
    expect(next.domestic.channels.atm).toEqual(NOW.domestic.channels.atm);
  });

  it.each([
    ['payments abroad', { domestic: NONE, international: { isEnabled: true, channels: {} } }],
    ['a channel abroad', { domestic: NONE, international: { channels: { atm: { isEnabled: true } } } }],
    ['recurring payments', domestic({ recurringPayments: { isEnabled: true } })],
    ['a second factor', { domestic: NONE, international: NONE, dynamicAuth: { otp: true } }],
  ])('refuses %s when the product has them off', (_, asked) => {
    expect(() => change(asked)).toThrow(code('product.level.disable'));
  });

  it('lets a feature be switched off that the product has off', () => {
    expect(change({ domestic: NONE, international: { isEnabled: false, channels: {} } })).toEqual(NOW);
  });

  it.each(['dailyLimit', 'maxLimit'] as const)('refuses a %s above the maximum of the product', (member) => {
    expect(() => change(domestic({ atm: { [member]: 10_000_001 } }))).toThrow(code('invalid.daily.limit.product'));
  });

  it('looks at features before limits', () => {
    const asked = {
      ...domestic({ atm: { dailyLimit: 10_000_001 } }),
      international: { isEnabled: true, channels: {} },
    };
    expect(() => change(asked)).toThrow(code('product.level.disable'));
  });

  it('refuses a maximum below the daily limit that stands', () => {
    expect(() => change(domestic({ atm: { maxLimit: 100 } }))).toThrow(code('invalid.input.request'));
  });

  it('takes exactly what is within the product and has no daily limit above its maximum', () => {
    const limit = fc.integer({ min: 0, max: 30_000_000 });
    fc.assert(
      fc.property(limit, limit, (dailyLimit, maxLimit) => {
        const make = () => change(domestic({ pos: { dailyLimit, maxLimit } })).domestic.channels.pos;
        if (Math.max(dailyLimit, maxLimit) > 15_000_000) expect(make).toThrow(code('invalid.daily.limit.product'));
        else if (dailyLimit > maxLimit) expect(make).toThrow(code('invalid.input.request'));
        else expect(make()).toMatchObject({ dailyLimit, maxLimit });
      }),
      {
        examples: [
          [15_000_000, 15_000_000],
          [15_000_000, 15_000_001],
          [2, 1],
        ],
      },
    );
  });
});
