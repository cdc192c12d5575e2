import { dcmsError } from '@sadpath/dcms';
import type { ServiceError } from '@sadpath/errors';

// A code that any debit service may give compiles, with the parameters its message names.
dcmsError('invalid.input.request') satisfies ServiceError;
dcmsError('entity.not.found', { identifier: 'CIF1' }) satisfies ServiceError;

// A code that is another service's alone does not.
// @ts-expect-error -- only the Customer Service blocks cards
dcmsError('card.already.blocked');
// @ts-expect-error -- only the Auth Service locks users
dcmsError('auth.account.locked');

// @ts-expect-error -- the identifier is missing
dcmsError('entity.not.found');
