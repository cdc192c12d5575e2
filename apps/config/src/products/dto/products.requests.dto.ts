import { field, Text } from '@sadpath/forms';
import { NETWORKS } from '../../domain/tenant';
import { AREAS, CARD_TYPES, CHANNELS, EMBOSS_TYPES, FEATURES, LIMITS, OTP_OPERATIONS } from '../../domain/product';

/**
 * A field of a product as documentation shows it. Any value passes here: the product rules judge the form, too, because
 * it has a code of its own, which comes after the name and the references (contract §3.2).
 */
export function Judged(schema: Readonly<Record<string, unknown>>): PropertyDecorator {
  return field({ optional: true }, { type: 'any', schema }, []);
}

const object = (names: readonly string[], member: object): object => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, member])),
});
const AMOUNT = { type: 'string', example: '100000.00' };
const CHANNEL_LIMITS = object(CHANNELS, object(LIMITS, AMOUNT));

/** What a request may say of a product (contract §3.2). */
export class ProductFields {
  @Judged({ type: 'string', maxLength: 50, example: '2003_GOLD' }) productName?: unknown;
  @Judged({ type: 'string', maxLength: 10, example: '2003' }) schemeCode?: unknown;
  @Judged({ type: 'string', enum: CARD_TYPES }) cardType?: unknown;
  @Judged({ type: 'string', example: '608040' }) bin?: unknown;
  @Judged({ type: 'string', enum: NETWORKS }) networkType?: unknown;
  @Judged({ type: 'string', maxLength: 20, example: 'CLASSIC' }) tierType?: unknown;
  @Judged({ type: 'string', maxLength: 10, example: 'PCLAS', description: 'Needed by physical products' })
  plasticCode?: unknown;
  @Judged({ type: 'string', enum: EMBOSS_TYPES }) embossType?: unknown;
  @Judged({ type: 'integer', minimum: 12, maximum: 120 }) validityMonths?: unknown;
  @Judged(object(FEATURES, { type: 'boolean' }) as Record<string, unknown>) features?: unknown;
  @Judged({
    ...object(AREAS, CHANNEL_LIMITS),
    description: 'Merged into those that hold; null takes a limit, a channel or an area away',
  })
  limits?: unknown;
  @Judged({ type: 'array', items: { type: 'string', enum: OTP_OPERATIONS } }) otpRequiredFor?: unknown;
}

/** `PATCH /config/products/{productId}`: what is left out stays (contract §3.2). */
export class ChangeProductRequest extends ProductFields {}

/** `POST /config/products`; needs productName, schemeCode, cardType, bin, networkType and tierType (contract §3.2). */
export class CreateProductRequest extends ProductFields {
  @Judged({ type: 'string', maxLength: 50, description: 'The name unless given' }) productId?: unknown;
}

/** A product in the path. */
export class ProductPath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
}
