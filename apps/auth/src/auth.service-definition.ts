import { authCatalog } from '@sadpath/catalog';
import { debitService } from '@sadpath/dcms';
import { authCollections } from './auth.collections';
import { authDocuments } from './auth.documents';
import { authFixtures } from './auth.fixtures';
import { EXPIRE_TOKEN_JOB, UNLOCK_JOB } from './auth.jobs';
import { AuthModule } from './auth.module';
import { authRecipes } from './auth.recipes';
import { authStates } from './auth.states';
import { sessionKey, type Session } from './domain/session';
import type { User } from './domain/user';
import { SessionsService } from './login/sessions.service';
import { UsersService } from './users/users.service';

/** The Auth Service of the debit platform (contracts/debit.md §3.1). */
export const authService = debitService({
  name: 'auth',
  title: 'Auth Service',
  port: 4001,
  basePaths: ['/dcms/api', '/dcms/v1/api', '/dcms/auth', '/dcms/v1/auth'],
  module: AuthModule,
  catalog: authCatalog,
  recipes: authRecipes,
  states: authStates,
  collections: Object.values(authCollections),
  documents: authDocuments,
  fixtures: authFixtures,
  dependencies: {},
  due: {
    users: ({ username, lock }: User) =>
      lock?.until === undefined || lock.until === null ? [] : [{ job: UNLOCK_JOB, entity: username, at: lock.until }],
    sessions: (session: Session) => [{ job: EXPIRE_TOKEN_JOB, entity: sessionKey(session), at: session.expiresAt }],
  },
  jobs: (resolve) => ({
    [UNLOCK_JOB]: (call, username) => resolve(UsersService).endLock(call, username),
    [EXPIRE_TOKEN_JOB]: (call, key) => resolve(SessionsService).expire(call, key),
  }),
  credentials: ['api_admin / Sandbox#123 (tenant ACME_BANK)'],
});
