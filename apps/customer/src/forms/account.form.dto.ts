import { AccountNo, Amount } from '@sadpath/dcms';
import { Flag, OneOf } from '@sadpath/forms';
import { OptionalText } from './fields';

/** One account of the bank. */
export class AccountForm {
  @AccountNo()
  readonly accountNo: string;

  @OneOf(['ACTIVE', 'FROZEN', 'DORMANT', 'CLOSED'], { optional: true })
  readonly accountStatus?: string | null;

  @OneOf(['SAVING', 'CURRENT', 'OFFLINE'], { optional: true })
  readonly accountType?: string | null;

  @OneOf(['INR'], { optional: true })
  readonly accountsCurrency?: string | null;

  @Flag({ optional: true })
  readonly defaultAccount?: boolean | null;

  @Amount({ optional: true })
  readonly initialFunding?: string | null;

  @Flag({ optional: true })
  readonly isPrimary?: boolean | null;

  @OptionalText({ max: 10 })
  readonly schemeCode?: string | null;

  @OptionalText()
  readonly branchId?: string | null;

  @OptionalText()
  readonly ifscCode?: string | null;

  @OptionalText()
  readonly product?: string | null;
}
