import type { CardProduct } from './kit';
import { assertStocked } from './stocked-product';

const product = (cardType: CardProduct['cardType']): CardProduct => ({
  productId: '2003_CARD',
  bin: '608040',
  cardType,
  validityMonths: 60,
});

describe('the stock', () => {
  it('takes kits of physical products', () => {
    expect(() => {
      assertStocked(product('PHYSICAL'), 'productId');
    }).not.toThrow();
  });

  it('refuses kits of virtual products and names the field', () => {
    expect(() => {
      assertStocked(product('VIRTUAL'), 'products.1.productId');
    }).toThrow(
      expect.objectContaining({
        code: 'cms.invalid.request',
        fields: [expect.objectContaining({ field: 'products.1.productId' })],
      }),
    );
  });
});
