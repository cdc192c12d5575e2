import { configError } from '../config.errors';

/** The refusal of a BIN without a range. */
export function binNotFound(bin: string): Error {
  return configError('bin.not.found', { bin }, { fields: [{ field: 'bin', message: 'bin does not exist' }] });
}

/** The refusal of a tier that was never created; `field` is what names it in the request. */
export function tierNotFound(tierName: string, field = 'tierName'): Error {
  return configError('tier.not.found', { tierName }, { fields: [{ field, message: `${field} does not exist` }] });
}

/** The refusal of a scheme that was never created. */
export function schemeNotFound(schemeCode: string): Error {
  const fields = [{ field: 'schemeCode', message: 'schemeCode does not exist', value: schemeCode }];
  return configError('scheme.not.found', { schemeCode }, { fields });
}

/** The refusal of a plastic that was never created. */
export function plasticNotFound(plasticCode: string): Error {
  const fields = [{ field: 'plasticCode', message: 'plasticCode does not exist', value: plasticCode }];
  return configError('plastic.not.found', { plasticCode }, { fields });
}

/** The refusal of a product that was never created. */
export function productNotFound(productId: string): Error {
  const fields = [{ field: 'productId', message: 'productId does not exist', value: productId }];
  return configError('product.not.found', { productId }, { fields });
}
