import { NETWORKS } from './tenant';
import {
  AREAS,
  CARD_TYPES,
  CHANNELS,
  EMBOSS_TYPES,
  FEATURES,
  type Features,
  LIMITS,
  OTP_OPERATIONS,
  type Problem,
  type Product,
  type ProductBody,
  type ProductLimits,
} from './product';
import { ProductReader, type Field } from './product-reader';
import { featuresOver } from './read-features';
import { limitsOver } from './read-limits';
import { listOf, oneOf, text, whole } from './read-value';

/** Features of a product that says nothing of its own. */
export const DEFAULT_FEATURES: Features = {
  domestic: true,
  international: false,
  atm: true,
  pos: true,
  ecom: true,
  contactless: true,
  tokenization: true,
  recurringPayments: false,
  swipeToPay: true,
  ncmc: false,
  locationShield: false,
  dynamicAuthOtp: true,
  dynamicAuthPin: true,
};
const NO_LIMITS: ProductLimits = { domestic: {}, international: {} };
const DEFAULT_VALIDITY = 60;

const NAME = textField('productName', 50);
const SCHEME = textField('schemeCode', 10);
const BIN = textField('bin', 8);
const TIER = textField('tierType', 20);
const PLASTIC = textField('plasticCode', 10);
const CARD = wordField('cardType', CARD_TYPES);
const NETWORK = wordField('networkType', NETWORKS);
const EMBOSS = wordField('embossType', EMBOSS_TYPES);
const OTP = { name: 'otpRequiredFor', read: listOf(OTP_OPERATIONS), rule: `must list ${OTP_OPERATIONS.join(', ')}` };
const FEATURES_RULE = `must be true or false for some of ${FEATURES.join(', ')}`;
const LIMITS_RULE = `must have, under ${AREAS.join(' and ')}, ${LIMITS.join(', ')} as amounts for some of ${CHANNELS.join(', ')}`;
const VALIDITY = { name: 'validityMonths', read: whole(12, 120), rule: 'must be a whole number from 12 to 120' };

/** A product as read, and what is wrong with the form of its body; usable only when nothing is. */
export interface ProductReading {
  readonly product: Product;
  readonly problems: readonly Problem[];
}

/** Reads the body of a product; what it leaves out is taken from `held`, else from the defaults of contract §3.2. */
export function readProduct(body: ProductBody, held?: Product): ProductReading {
  const reader = new ProductReader(body);
  const productName = reader.required(NAME, held?.productName, '');
  const product: Product = {
    productId: held?.productId ?? reader.optional(textField('productId', 50), productName, productName),
    productName,
    schemeCode: reader.required(SCHEME, held?.schemeCode, ''),
    bin: reader.required(BIN, held?.bin, ''),
    networkType: reader.required(NETWORK, held?.networkType, 'VISA'),
    tierType: reader.required(TIER, held?.tierType, ''),
    ...readBody(reader, held),
    ...readRules(reader, held),
  };
  return { product, problems: reader.problems };
}

/** What the card is made of. */
function readBody(reader: ProductReader, held?: Product): Pick<Product, 'cardType' | 'plasticCode' | 'embossType'> {
  const cardType = reader.required(CARD, held?.cardType, 'PHYSICAL');
  const plasticCode = reader.optional(PLASTIC, held?.plasticCode, undefined);
  const usual = cardType === 'PHYSICAL' ? 'PERSONALIZED' : undefined;
  const embossType = reader.optional(EMBOSS, held?.embossType ?? usual, usual);
  return {
    cardType,
    ...(plasticCode === undefined ? {} : { plasticCode }),
    ...(embossType === undefined ? {} : { embossType }),
  };
}

/** What the card may do. */
function readRules(
  reader: ProductReader,
  held?: Product,
): Pick<Product, 'validityMonths' | 'features' | 'limits' | 'otpRequiredFor'> {
  const features = held?.features ?? DEFAULT_FEATURES;
  const limits = held?.limits ?? NO_LIMITS;
  return {
    validityMonths: reader.optional(VALIDITY, held?.validityMonths ?? DEFAULT_VALIDITY, DEFAULT_VALIDITY),
    features: reader.optional(
      { name: 'features', read: featuresOver(features, DEFAULT_FEATURES), rule: FEATURES_RULE },
      features,
      DEFAULT_FEATURES,
    ),
    limits: reader.optional({ name: 'limits', read: limitsOver(limits), rule: LIMITS_RULE }, limits, NO_LIMITS),
    otpRequiredFor: reader.optional(OTP, held?.otpRequiredFor ?? [], []),
  };
}

function textField(name: string, max: number): Field<string> {
  return { name, read: text(max), rule: `must be text of 1 to ${max} characters` };
}

function wordField<const W extends string>(name: string, words: readonly W[]): Field<W> {
  return { name, read: oneOf(words), rule: `must be one of ${words.join(', ')}` };
}
