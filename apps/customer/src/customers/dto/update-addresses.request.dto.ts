import { ListOf } from '@sadpath/forms';
import { AddressForm } from '../../forms/address.form.dto';
import { EntityRequest } from '../../forms/entity.request.dto';

/** New addresses of a customer. */
export class UpdateAddressesRequest extends EntityRequest {
  @ListOf(() => AddressForm, { min: 1, max: 10 })
  readonly addressInfo: readonly AddressForm[];
}
