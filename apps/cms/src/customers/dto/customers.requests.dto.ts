import { EntityId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';

/** `POST /cms/customers` (contracts/debit.md §3.4). */
export class CustomerRequest {
  @EntityId({ example: 'CIF2001' }) entityId: string;
  @Text({ max: 200, example: 'Test Holder' }) name: string;
}

/** The customer in the path. */
export class EntityPath {
  @EntityId() entityId: string;
}
