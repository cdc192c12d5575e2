import { cbsConnectorCatalog, cmsCatalog, configCatalog, customerCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer, those of the services it calls included. */
export const Raises = raisesOf(customerCatalog, [configCatalog, cmsCatalog, cbsConnectorCatalog]);

/** The line to the core bank (contracts/debit.md §3, set CBS). */
export const CORE_BANK = [
  'cbs-connector/cbs.connection.failed',
  'cbs-connector/cbs.timeout',
  'cbs-connector/cbs.invalid.response',
] as const;

/** A card of the customer, whatever its status. */
export const HELD_CARD = ['entity.not.found', 'kit.not.found', 'card.not.found'] as const;

/** A card that is issued: its account and product, and what CMS and its vendor may say. */
export const ISSUE = [
  'invalid.source.account',
  'config/product.not.found',
  'cms/cms.customer.not.found',
  'cms/cms.invalid.request',
  'cms/cms.inventory.exhausted',
  'cms/cms.processing.error',
  'cms/cms.timeout',
  'cms/cms.embossing.error',
] as const;

/** A kit that the request may name. */
export const NAMED_KIT = ['kit.not.found', 'invalid.kit.info'] as const;

/** An OTP that was sent, or that the product demands. */
export const OTP = ['config/product.not.found', 'invalid.otp', 'otp.expired'] as const;

/** A PIN that is compared. */
export const PIN_CHECK = ['invalid.pin', 'pin.locked'] as const;

/** Kits that CMS and its vendor make. */
export const PRODUCTION = [
  'cms/cms.invalid.request',
  'cms/cms.processing.error',
  'cms/cms.timeout',
  'cms/cms.embossing.error',
] as const;

/** A card of the customer in a status that fits (contracts/debit.md §3, set EK). */
export const USABLE_CARD = [
  'entity.not.found',
  'kit.not.found',
  'card.not.found',
  'card.already.closed',
  'card.status.active',
] as const;

/** A card found by its kit alone, in a status that fits. */
export const USABLE_KIT = ['kit.not.found', 'card.not.found', 'card.already.closed', 'card.status.active'] as const;
