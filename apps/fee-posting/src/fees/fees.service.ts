import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Fee } from '../domain/fee';
import { FeeStore } from '../fee.store';

/** Reads fees. */
@Injectable()
export class FeesService {
  find({ call, tenant }: Visit, feeRef: string): Promise<Fee | undefined> {
    return call.store.transaction((tx) => new FeeStore(tx, tenant).fee(feeRef));
  }

  /** The fees of an entity, or of everyone. */
  list({ call, tenant }: Visit, entityId: string | undefined): Promise<readonly Fee[]> {
    return call.store.transaction((tx) => new FeeStore(tx, tenant).list(entityId));
  }
}
