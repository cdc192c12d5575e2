import { ListOf } from '@sadpath/forms';
import { AccountForm } from '../../forms/account.form.dto';
import { EntityRequest } from '../../forms/entity.request.dto';

/** Changed or newly linked accounts of a customer. */
export class UpdateAccountsRequest extends EntityRequest {
  @ListOf(() => AccountForm, { min: 1, max: 20 })
  readonly accountInfo: readonly AccountForm[];
}
