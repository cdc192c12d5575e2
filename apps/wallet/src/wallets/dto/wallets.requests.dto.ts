import { OneOf, Text, Uuid, Whole, type FormFault, isAbsent } from '@sadpath/forms';
import { CURRENCIES, type Currency } from '../../domain/currency';
import {
  BILLING_MODES,
  type BillingMode,
  type Metadata,
  OWNER_TYPES,
  type OwnerType,
  walletLifecycle,
} from '../../domain/wallet';
import { unwanted } from '../../forms/cross-field';
import { InCurrency, Labels } from '../../forms/fields';
import { PageQuery } from '../../forms/shared.requests.dto';

/** Filters of `GET /wallets`. */
export class ListWalletsQuery extends PageQuery {
  @Uuid({ optional: true }) ownerId?: string;
  @OneOf(CURRENCIES, { optional: true }) currency?: string;
  @OneOf(walletLifecycle.states, { optional: true }) status?: string;
}

/** `POST /wallets` (contract wallet §3.3). */
export class OpenWalletRequest {
  @Uuid({ optional: true, description: 'The caller unless given' }) ownerId?: string;
  @OneOf(OWNER_TYPES, { optional: true }) ownerType?: OwnerType;
  @InCurrency() currency: Currency;
  @OneOf(BILLING_MODES, { optional: true, description: 'postpaid needs an admin' }) billingMode?: BillingMode;
  @Whole({ optional: true, min: 0, max: 100_000_000, unit: 'minor units', description: 'Only with postpaid' })
  creditLimit?: number;
  @Text({ optional: true, max: 80 }) label?: string;
  @Labels({ optional: true }) metadata?: Metadata;

  static crossFieldFaults({ billingMode, creditLimit }: Readonly<Record<string, unknown>>): readonly FormFault[] {
    if (billingMode === 'postpaid' || isAbsent(creditLimit)) return [];
    return [unwanted('creditLimit', 'when billingMode is postpaid')];
  }
}

/** `PATCH /wallets/{walletId}`; null clears a label. */
export class ChangeWalletRequest {
  @Text({ optional: true, max: 80 }) label?: string | null;
  @Labels({ optional: true }) metadata?: Metadata | null;
  @Whole({ optional: true, min: 1, description: 'The version the change is based on' }) version?: number | null;
}
