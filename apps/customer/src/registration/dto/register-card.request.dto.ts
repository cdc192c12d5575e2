import { EntityId, RequestId } from '@sadpath/dcms';
import { ListOf, OneOf } from '@sadpath/forms';
import { KitForm } from '../../forms/kit.form.dto';

/** Cards for a registered customer (contracts/debit.md §3.3.2). */
export class RegisterCardRequest {
  @EntityId({ example: 'CIF1008' })
  readonly entityId: string;

  @OneOf(['PERMANENT', 'COMMUNICATION'])
  readonly deliveryAddress: string;

  @ListOf(() => KitForm, { min: 1, max: 10 })
  readonly kitInfo: readonly KitForm[];

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
