import { defineCollection } from '@sadpath/store';
import type { LoginRate } from './domain/login-rate';
import { sessionKey, type Session } from './domain/session';
import type { User } from './domain/user';

/** The collections of the Auth Service. */
export const authCollections = {
  users: defineCollection<User>('users', { key: (user) => user.username }),
  loginRates: defineCollection<LoginRate>('login-rates', { key: (rate) => rate.key }),
  sessions: defineCollection<Session>('sessions', {
    key: sessionKey,
    references: { '/username': { to: 'users', keys: ({ username }) => username } },
  }),
};
