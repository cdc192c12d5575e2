import { KitNo } from '@sadpath/dcms';
import { Flag, OneOf, Text } from '@sadpath/forms';
import { PinField } from '../../forms/fields';

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
