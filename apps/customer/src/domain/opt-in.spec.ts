import { FIXTURE_PRODUCTS } from '../customer.fixtures';
import { optIn } from './opt-in';

const PRODUCT = { ...FIXTURE_PRODUCTS['2003_PHYSICAL'], features: { ecom: true, locationShield: false } };

describe('optIn', () => {
  it('keeps answers by operation', () => {
    const first = optIn({}, { operation: 'sms-alerts', optedIn: true }, PRODUCT);
    expect(optIn(first, { operation: 'ecom', optedIn: true }, PRODUCT)).toEqual({ 'sms-alerts': true, ecom: true });
  });

  it('refuses an operation whose feature the product has off', () => {
    expect(() => optIn({}, { operation: 'location-shield', optedIn: true }, PRODUCT)).toThrow(
      expect.objectContaining({ code: 'product.level.disable' }),
    );
  });

  it('lets such an operation be declined', () => {
    expect(optIn({}, { operation: 'location-shield', optedIn: false }, PRODUCT)).toEqual({ 'location-shield': false });
  });
});
