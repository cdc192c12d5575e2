import { defineErrors } from './define-errors';

/** Codes of the debit platform's Auth Service: login, tokens and roles (contracts/debit.md §5.5). */
export const authCatalog = defineErrors('auth', {
  'auth.invalid.credentials': {
    status: 401,
    statusFrom: 'ours',
    documented: true,
    message: 'The username or the password is wrong',
    category: 'Auth Service',
    retry: 'after-change',
    meaning:
      'No user has this username and this password. An unknown username gets the same answer, so that names cannot be probed.',
    remedy: 'Correct the username and the password. Five wrong passwords in a row lock the user.',
  },
  'auth.token.expired': {
    status: 401,
    statusFrom: 'contract',
    documented: true,
    message: 'The token has expired',
    category: 'Auth Service',
    retry: 'after-change',
    meaning: 'The token is valid but expired: it lives for one hour.',
    remedy: 'Log in again and repeat the call with the new token; there is no refresh call.',
  },
  'auth.token.invalid': {
    status: 401,
    statusFrom: 'contract',
    documented: true,
    message: 'The bearer token is missing, malformed or not signed by this platform',
    category: 'Auth Service',
    retry: 'after-change',
    meaning:
      'The bearer token is malformed, or its signature does not verify. A tenant in strict mode also refuses requests without one.',
    remedy: 'Send `Authorization: Bearer <id_token>` with the token exactly as the login answered it.',
  },
  'auth.insufficient.permissions': {
    status: 403,
    statusFrom: 'contract',
    documented: true,
    message: 'The role of this user does not permit the operation',
    category: 'Auth Service',
    retry: 'after-change',
    meaning:
      'The token is valid, but the role of the user does not permit the operation: viewers only read, and only admins change the configuration.',
    remedy: 'Log in as a user whose role covers the operation, or have the role changed.',
  },
  'auth.tenant.mismatch': {
    status: 403,
    statusFrom: 'ours',
    documented: true,
    message: 'The tenant header is not the tenant of the user',
    category: 'Auth Service',
    retry: 'after-change',
    meaning: 'The tenant header names an existing tenant, but the user or the token belongs to another one.',
    remedy: 'Send the tenant of the user, or log in as a user of the tenant in the header.',
  },
  'auth.rate.limit.exceeded': {
    status: 429,
    statusFrom: 'contract',
    documented: true,
    message: 'Too many login attempts in a short time',
    category: 'Auth Service',
    retry: 'after-wait',
    meaning:
      'More than ten login attempts for one username from one address within a minute, successful or not. An exception among the 4xx: the window passes by itself.',
    remedy:
      'Wait as long as Retry-After says, and keep the token for its whole lifetime instead of logging in for each call.',
    example: { headers: { 'retry-after': '60' } },
  },
  'auth.account.locked': {
    status: 403,
    statusFrom: 'ours',
    documented: true,
    message: 'The user is locked',
    category: 'Auth Service',
    retry: 'after-wait',
    meaning:
      'Five wrong passwords came in a row, and even the right password is refused now. An exception among the 4xx: this lock ends by itself after thirty minutes; a lock that an administrator set does not.',
    remedy:
      'Wait as long as Retry-After says and log in with the right password, or have an admin unlock the user earlier. A lock without Retry-After is that of an administrator.',
    example: { headers: { 'retry-after': '1800' } },
  },
  'rate.limit.exceeded': {
    status: 429,
    statusFrom: 'document',
    documented: false,
    message: 'Too many requests in a short time',
    category: 'Auth Service',
    retry: 'after-wait',
    meaning:
      'The general rate limit of the gateway is exceeded. It is off unless the space has the setting `dcms.rateLimit`, and it is not the limit of logins. An exception among the 4xx: the window passes by itself.',
    remedy: 'Wait as long as Retry-After says, then spread the calls out.',
    example: { headers: { 'retry-after': '1' } },
  },
});
