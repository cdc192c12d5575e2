import { EntityId } from '@sadpath/dcms';

/** `POST /cbs/poi` and `POST /cbs/poa` (contracts/debit.md §3.5). */
export class EntityRequest {
  @EntityId({ example: 'CIF1001' }) entityId: string;
}
