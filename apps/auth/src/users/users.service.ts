import { Injectable } from '@nestjs/common';
import { dcmsError } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { authCollections } from '../auth.collections';
import { UNLOCK_JOB } from '../auth.jobs';
import { unlock } from '../domain/user';

/** The platform's users. */
@Injectable()
export class UsersService {
  /** Ends a lock by an admin's order. Throws `invalid.input.request` for a user the tenant does not have. */
  async unlock(call: Call, tenant: string, username: string): Promise<{ username: string; status: 'ACTIVE' }> {
    await call.store.transaction(async (tx) => {
      const user = await tx.get(authCollections.users, username);
      if (user?.tenant !== tenant) throw unknownUser();
      await tx.put(authCollections.users, unlock(user));
      call.cancel(UNLOCK_JOB, username);
    });
    return { username, status: 'ACTIVE' };
  }

  /** Ends a lock whose time has come. */
  async endLock(call: Call, username: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const user = await tx.get(authCollections.users, username);
      if (user !== undefined) await tx.put(authCollections.users, unlock(user));
    });
  }
}

function unknownUser(): Error {
  const fields = [{ field: 'username', message: 'username is not a user of this tenant', rule: 'exists' }];
  return dcmsError('invalid.input.request', undefined, { fields });
}
