import type { FeeConfiguration } from './fee-configuration';
import { price, type TaxTerms } from './price';

const TAX: TaxTerms = { feeType: 'ANNUAL', tenantGstRate: 18, place: 'same-state' };
const configuration = (more: Partial<FeeConfiguration> = {}): FeeConfiguration => ({
  amount: 20_000,
  gstApplicable: true,
  ...more,
});
const failure = expect.objectContaining({ code: 'fee.gst.calculation.error' }) as Error;

describe('the price of a fee', () => {
  it('adds GST at the rate of its configuration', () => {
    expect(price(20_000, configuration({ gstRate: 12 }), TAX)).toEqual({
      amount: 20_000,
      gstRate: 12,
      cgst: 1_200,
      sgst: 1_200,
      igst: 0,
      gst: 2_400,
      total: 22_400,
    });
  });

  it('adds GST at the rate of the tenant when the configuration has none', () => {
    expect(price(20_000, configuration(), TAX)).toMatchObject({ gstRate: 18, gst: 3_600, total: 23_600 });
  });

  it('adds nothing when GST does not apply, even with the rate unset', () => {
    const free = configuration({ gstApplicable: false, gstRate: null });
    expect(price(20_000, free, TAX)).toMatchObject({ gstRate: 0, gst: 0, total: 20_000 });
  });

  it('cannot be found when the configuration unsets the rate, whatever the tenant has', () => {
    expect(() => price(20_000, configuration({ gstRate: null }), TAX)).toThrow(failure);
  });

  it('cannot be found when neither sets a rate', () => {
    expect(() => price(20_000, configuration(), { ...TAX, tenantGstRate: null })).toThrow(failure);
  });

  it('cannot be found at a negative rate', () => {
    expect(() => price(20_000, configuration({ gstRate: -5 }), TAX)).toThrow(failure);
  });
});
