import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Instant } from '@sadpath/clock';
import type { Contact } from './contact';
import type { Scope } from './program';

/**
 * The compliance lifecycle (contract §4.1). A submission passes through `pending`, for no time by default. `delete`,
 * `declineByAdmin`, `fail` and `hold` are moves of the back office, which the API cannot make.
 */
export const cardholderLifecycle = defineLifecycle({
  draft: { submit: 'pending', failSubmission: 'errored', delete: 'deleted', hold: 'pending' },
  pending: { beginReview: 'underReview' },
  underReview: {
    renewLink: 'underReview',
    approve: 'approved',
    decline: 'declined',
    declineByAdmin: 'adminDeclined',
    fail: 'errored',
    hold: 'pending',
  },
  approved: { delete: 'deleted' },
  declined: {
    submit: 'pending',
    failSubmission: 'errored',
    renewLink: 'underReview',
    delete: 'deleted',
    hold: 'pending',
  },
  errored: { submit: 'pending', failSubmission: 'errored', hold: 'pending' },
  adminDeclined: { submit: 'pending', failSubmission: 'errored', delete: 'deleted', hold: 'pending' },
  deleted: {},
});

export type CardholderStatus = StateOf<typeof cardholderLifecycle.table>;
export type CardholderEvent = EventOf<typeof cardholderLifecycle.table>;

/** The numbers of the wire (contract §4.1). */
export const CARDHOLDER_STATUS_NUMBERS: Readonly<Record<CardholderStatus, number>> = {
  pending: 0,
  approved: 1,
  declined: 2,
  underReview: 3,
  draft: 4,
  deleted: 5,
  errored: 6,
  adminDeclined: 7,
};

/** What identifies a person; locked once under review (contract §4.2). */
export interface Identity {
  /** @minLength 1 */
  readonly firstName: string;
  /** @minLength 1 */
  readonly lastName: string;
  /**
   * 0 male, 1 female, 2 other.
   * @maximum 2
   */
  readonly gender: number;
  /** @minLength 1 */
  readonly nationality: string;
  /**
   * ISO 3166-1 alpha-3.
   * @pattern ^[A-Z]{3}$
   */
  readonly placeOfBirth: string;
  /** YYYY-MM-DD. */
  readonly dob: string;
  readonly adrLine1: string;
  readonly city: string;
  readonly state: string;
  /**
   * ISO 3166-1 alpha-2.
   * @pattern ^[A-Z]{2}$
   */
  readonly country: string;
  readonly zipCode: string;
}

/** The hosted page on which a cardholder is verified. */
export interface ApplicationLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/** A natural person for whom cards are issued (contract §3.1). */
export interface Cardholder extends Scope {
  /** @minimum 1 */
  readonly cardholderId: number;
  readonly status: CardholderStatus;
  readonly identity: Identity;
  readonly contact: Contact;
  /**
   * Highest limit of a card, in minor units.
   * @minimum 1
   */
  readonly transactionLimit: number;
  readonly usesSumsub: boolean;
  /** False keeps a review open until somebody decides it. */
  readonly isDecidedByTime: boolean;
  readonly createdAt: Instant;
  readonly application?: ApplicationLink;
}

/** A cardholder for whom a hosted page was made. */
export type LinkedCardholder = Cardholder & { readonly application: ApplicationLink };

/** The link of a review that is running, while it is good; undefined otherwise. */
export function openApplication(cardholder: Cardholder, now: Instant): ApplicationLink | undefined {
  const { status, application } = cardholder;
  return status === 'underReview' && application !== undefined && now <= application.expiresAt
    ? application
    : undefined;
}
