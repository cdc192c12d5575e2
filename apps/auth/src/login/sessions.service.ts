import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { authCollections } from '../auth.collections';
import { EXPIRE_TOKEN_JOB } from '../auth.jobs';
import { beginSession, sessionKey, type Session } from '../domain/session';
import type { User } from '../domain/user';

/** The tokens that are out, for whoever looks at the state: a token is good without its session. */
@Injectable()
export class SessionsService {
  /** Puts the session of a login on record until its token expires. */
  async begin(call: Call, user: User): Promise<Session> {
    const session = beginSession(user, call.uuid(), call.now);
    await call.store.transaction(async (tx) => {
      await tx.put(authCollections.sessions, session);
      call.plan(EXPIRE_TOKEN_JOB, sessionKey(session), session.expiresAt);
    });
    return session;
  }

  /** Ends a session whose token has expired. */
  expire(call: Call, key: string): Promise<void> {
    return call.store.transaction((tx) => tx.remove(authCollections.sessions, key));
  }
}
