import { cbsConnectorCatalog, cmsCatalog, configCatalog, customerCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer, those of the services it calls included. */
export const Raises = raisesOf(customerCatalog, [configCatalog, cmsCatalog, cbsConnectorCatalog]);

/** A customer, by his entity id. */
export const CUSTOMER = ['entity.not.found'] as const;

/** A kit of the bank, by its number. */
export const KIT = ['kit.not.found'] as const;

/** A card, by what is printed on it. */
export const CARD = ['card.not.found'] as const;

/** A card of the customer, whatever its status. */
export const HELD_CARD = [...CUSTOMER, ...KIT, ...CARD] as const;

/** A card found by its kit alone, in a status that fits. */
export const USABLE_KIT = [...KIT, ...CARD, 'card.already.closed', 'card.status.active'] as const;

/** A card of the customer in a status that fits (contracts/debit.md §3, set EK). */
export const USABLE_CARD = [...CUSTOMER, ...USABLE_KIT] as const;

/** A kit that the request may name. */
export const NAMED_KIT = [...KIT, 'invalid.kit.info'] as const;

/** An account of the customer. */
export const ACCOUNT = ['invalid.source.account'] as const;

/** The product of a card. */
export const PRODUCT = ['config/product.not.found'] as const;

/** What the product of a card allows. */
export const ALLOWED = ['product.level.disable', ...PRODUCT] as const;

/** The product and the BIN of an order. */
export const ORDERED = [...PRODUCT, 'config/bin.not.found'] as const;

/** The line to CMS. */
export const CMS = ['cms/cms.processing.error'] as const;

/** Kits that CMS and its vendor make. */
export const PRODUCTION = ['cms/cms.invalid.request', ...CMS, 'cms/cms.timeout', 'cms/cms.embossing.error'] as const;

/** A card that is issued: its account and product, and what CMS and its vendor may say. */
export const ISSUE = [
  ...ACCOUNT,
  ...PRODUCT,
  'cms/cms.customer.not.found',
  'cms/cms.inventory.exhausted',
  ...PRODUCTION,
] as const;

/** The line to the core bank (contracts/debit.md §3, set CBS). */
export const CORE_BANK = [
  'cbs-connector/cbs.connection.failed',
  'cbs-connector/cbs.timeout',
  'cbs-connector/cbs.invalid.response',
] as const;

/** Money that the core bank puts on an account. */
export const CREDIT = [...CORE_BANK, 'cbs-connector/cbs.credit.failed'] as const;

/** Money that the core bank takes from an account, and gives back. */
export const DEBIT = [
  ...CREDIT,
  'cbs-connector/cbs.invalid.account',
  'cbs-connector/cbs.insufficient.balance',
  'cbs-connector/cbs.account.frozen',
  'cbs-connector/cbs.debit.failed',
] as const;

/** An account that is linked at the core bank. */
export const LINKED_ACCOUNT = [...CORE_BANK, 'cbs-connector/cbs.invalid.account'] as const;

/** An OTP that was sent. */
export const SENT_OTP = ['invalid.otp', 'otp.expired'] as const;

/** An OTP that was sent, or that the product demands. */
export const OTP = [...PRODUCT, ...SENT_OTP] as const;

/** The form of a PIN. */
export const PIN = ['invalid.pin'] as const;

/** A PIN that is compared. */
export const PIN_CHECK = [...PIN, 'pin.locked'] as const;

/** The first PIN of a card. */
export const FIRST_PIN = [...USABLE_CARD, 'pin.already.set', ...PIN, ...OTP, ...CMS] as const;

/** A PIN of a card that is compared, and what CMS makes of it. */
export const KNOWN_PIN = [...USABLE_CARD, ...PIN_CHECK, ...CMS] as const;

/** A card that is put into the hands of its customer. */
export const ACTIVATION = [...USABLE_CARD, 'card.already.active', 'invalid.kit.info', ...OTP] as const;
