import { AccountNo } from '@sadpath/dcms';
import { Flag } from '@sadpath/forms';

/** The account whose cards are asked for. */
export class AccountKitsRequest {
  @AccountNo()
  readonly accountNo: string;
}

/** Which of the cards of an account are asked for. */
export class AccountKitsQuery {
  @Flag({ optional: true, description: 'Replaced, closed and expired cards too; default false.' })
  readonly isAllCardsRequired?: boolean;
}
