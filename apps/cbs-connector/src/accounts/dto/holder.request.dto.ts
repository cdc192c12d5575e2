import { AccountNo, EntityId } from '@sadpath/dcms';

/** `POST /cbs/account-holder`: an account or an entity, one of the two (contracts/debit.md §3.5). */
export class HolderRequest {
  @AccountNo({ optional: true, example: '8642135' }) accountNo?: string | null;
  @EntityId({ optional: true, example: 'CIF1001' }) entityId?: string | null;
}
