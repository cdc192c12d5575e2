import { AccountNo, EntityId, KitNo } from '@sadpath/dcms';
import { Flag, OneOf, Text, Whole } from '@sadpath/forms';
import { Day, OptionalText, PinField } from '../../forms/fields';

/** A simulated use of a card; the same transaction id gives the stored answer (contracts/debit.md §3.8). */
export class AuthorizeRequest {
  @KitNo()
  readonly kitNo: string;

  @Text({
    pattern: /^-?\d{1,12}(?:\.\d{1,2})?$/,
    says: 'must be an amount in rupees, at most 12 digits and 2 decimals',
    alsoNumber: true,
    example: '250.00',
  })
  readonly amount: string;

  @OneOf(['ATM', 'POS', 'ECOM', 'CONTACTLESS'])
  readonly channel: 'ATM' | 'POS' | 'ECOM' | 'CONTACTLESS';

  @Flag({ optional: true })
  readonly international?: boolean | null;

  @PinField({ optional: true })
  readonly pin?: string | null;

  @Text({ min: 1, max: 64 })
  readonly txnId: string;
}

/** Which transactions of a customer are asked for; `page` counts from 0. */
export class FetchTransactionsRequest {
  @EntityId()
  readonly entityId: string;

  @KitNo({ optional: true })
  readonly kitNo?: string | null;

  @AccountNo({ optional: true })
  readonly accountNumber?: string | null;

  @Day({ optional: true })
  readonly startDate?: string | null;

  @Day({ optional: true })
  readonly endDate?: string | null;

  @OneOf(['ATM', 'POS', 'ECOM', 'CONTACTLESS'], { optional: true })
  readonly transactionChannel?: string | null;

  @OptionalText({ max: 2 })
  readonly responseCode?: string | null;

  @Whole({ optional: true, min: 0 })
  readonly page?: number | null;

  @Whole({ optional: true, min: 1, max: 100 })
  readonly size?: number | null;
}
