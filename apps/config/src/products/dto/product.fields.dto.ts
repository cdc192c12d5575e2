import { NETWORKS } from '../../domain/network';
import { AREAS, CARD_TYPES, CHANNELS, EMBOSS_TYPES, FEATURES, LIMITS, OTP_OPERATIONS } from '../../domain/product';
import { Judged } from './judged';

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
  @Judged({ ...object(AREAS, CHANNEL_LIMITS), description: 'null for a channel takes its limits away' })
  limits?: unknown;
  @Judged({ type: 'array', items: { type: 'string', enum: OTP_OPERATIONS } }) otpRequiredFor?: unknown;
}
