import { OneOf, Text, Uuid, Whole } from '@sadpath/service';
import type { Currency } from '../../domain/currency';
import type { Metadata } from '../../domain/metadata';
import { BILLING_MODES, OWNER_TYPES, type BillingMode, type OwnerType } from '../../domain/wallet';
import { Labels } from '../../forms/labels.field';
import { InCurrency } from '../../forms/money.fields';

/** `POST /wallets` (contract wallet §3.3). */
export class OpenWalletRequest {
  @Uuid({ optional: true, description: 'The caller unless given' }) ownerId?: string;
  @OneOf(OWNER_TYPES, { optional: true }) ownerType?: OwnerType;
  @InCurrency() currency: Currency;
  @OneOf(BILLING_MODES, { optional: true, description: 'postpaid needs an admin' }) billingMode?: BillingMode;
  @Whole({ optional: true, min: 0, max: 100_000_000, description: 'Only with postpaid' }) creditLimit?: number;
  @Text({ optional: true, max: 80 }) label?: string;
  @Labels({ optional: true }) metadata?: Metadata;
}
