import { defineCollection } from '@sadpath/store';
import { LOGIN_RATE, SESSION, USER } from './auth.constraints';
import type { LoginRate } from './domain/login-rate';
import { sessionKey, type Session } from './domain/session';
import type { User } from './domain/user';

/** The collections of the Auth Service. */
export const authCollections = {
  users: defineCollection<User>('users', { key: (user) => user.username, constraints: USER }),
  loginRates: defineCollection<LoginRate>('login-rates', { key: (rate) => rate.key, constraints: LOGIN_RATE }),
  sessions: defineCollection<Session>('sessions', {
    key: sessionKey,
    references: { '/username': { to: 'users', keys: ({ username }) => username, sharing: ['tenant'] } },
    constraints: SESSION,
  }),
};
