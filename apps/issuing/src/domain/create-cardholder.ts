import type { Instant } from '@sadpath/clock';
import { issuingError } from '../issuing.errors';
import { requireAdult } from './adulthood';
import type { Cardholder, Identity } from './cardholder';
import { changeContact, type Contact } from './contact';
import type { Program, Scope } from './program';
import { transactionLimit } from './transaction-limit';

/** What a program sends to create a cardholder (contract §3.1). */
export interface NewCardholder {
  readonly identity: Identity;
  readonly contact: Contact;
  /** In minor units; the program's ceiling when absent. */
  readonly transactionLimit?: number;
  readonly usesSumsub: boolean;
}

/** Where a new resource comes to stand. */
export interface Birth {
  readonly id: number;
  readonly scope: Scope;
  readonly now: Instant;
}

/** A draft. Throws `field_range` (age), `field_required`, `sumsub_not_enabled`, `transaction_limit_exceeded` (contract §3.1). */
export function createCardholder(asked: NewCardholder, program: Program, { id, scope, now }: Birth): Cardholder {
  requireAdult(asked.identity.dob, now);
  const contact = changeContact(asked.contact, {});
  if (asked.usesSumsub && !program.hasSumsub) throw issuingError('sumsub_not_enabled');
  return {
    ...scope,
    cardholderId: id,
    status: 'draft',
    identity: asked.identity,
    contact,
    transactionLimit: transactionLimit(asked.transactionLimit, program.transactionLimitCeiling),
    usesSumsub: asked.usesSumsub,
    isDecidedByTime: true,
    createdAt: now,
  };
}
