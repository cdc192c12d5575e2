import { Dictionary, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { type Network, NETWORKS } from '../../domain/tenant';
import { type Area, CARD_TYPES, EMBOSS_TYPES, type Features, OTP_OPERATIONS, type Product } from '../../domain/product';

/** The limits of one area by channel and name, as decimal amounts. */
export type ShownLimits = Readonly<Record<string, Readonly<Record<string, string>>>>;

const LIMITS_EXAMPLE = { domestic: { atm: { dailyLimit: '100000.00', maxLimit: '100000.00' } }, international: {} };

/** A product as stored. */
export class ProductResponse {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ example: '2003_PHYSICAL' }) productName: string;
  @Text({ example: '2003' }) schemeCode: string;
  @OneOf(CARD_TYPES) cardType: Product['cardType'];
  @Text({ example: '608040' }) bin: string;
  @OneOf(NETWORKS) networkType: Network;
  @Text({ example: 'CLASSIC' }) tierType: string;
  @Text({ optional: true, example: 'PCLAS' }) plasticCode?: string;
  @OneOf(EMBOSS_TYPES, { optional: true, description: 'Absent on virtual products' })
  embossType?: Exclude<Product['embossType'], undefined>;
  @Whole({ example: 60 }) validityMonths: number;
  @Dictionary({ description: 'Switches by name', example: { domestic: true, atm: true } }) features: Features;
  @Dictionary({ description: 'Decimal amounts by area and channel', example: LIMITS_EXAMPLE })
  limits: Readonly<Record<Area, ShownLimits>>;
  @TextList({ values: OTP_OPERATIONS }) otpRequiredFor: Product['otpRequiredFor'];
}
