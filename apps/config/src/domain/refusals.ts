import type { ServiceError } from '@sadpath/errors';
import { configError } from '../config.errors';
import type { Product } from './product';

/** The refusal of a BIN without a range. */
export function binNotFound(bin: string): ServiceError {
  return configError('bin.not.found', { bin }, { fields: [{ field: 'bin', message: 'bin does not exist' }] });
}

/** The refusal of a tier that was never created; `field` is what names it in the request. */
export function tierNotFound(tierName: string, field = 'tierName'): ServiceError {
  return configError('tier.not.found', { tierName }, { fields: [{ field, message: `${field} does not exist` }] });
}

/** The refusal of a scheme that was never created. */
export function schemeNotFound(schemeCode: string): ServiceError {
  const fields = [{ field: 'schemeCode', message: 'schemeCode does not exist', value: schemeCode }];
  return configError('scheme.not.found', { schemeCode }, { fields });
}

/** The refusal of a plastic that was never created. */
export function plasticNotFound(plasticCode: string): ServiceError {
  const fields = [{ field: 'plasticCode', message: 'plasticCode does not exist', value: plasticCode }];
  return configError('plastic.not.found', { plasticCode }, { fields });
}

/** The refusal of a product that was never created. */
export function productNotFound(productId: string): ServiceError {
  const fields = [{ field: 'productId', message: 'productId does not exist', value: productId }];
  return configError('product.not.found', { productId }, { fields });
}

/** The refusal of a name or an id that another product has; `field` is which of them. */
export function alreadyExists(
  { productName }: Pick<Product, 'productName'>,
  field: 'productName' | 'productId',
): ServiceError {
  const fields = [{ field, message: `${field} is taken` }];
  return configError('product.already.exists', { productName }, { fields });
}
