import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

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
