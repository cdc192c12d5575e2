import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';
import { isoMillis, type Instant, wholeSecondAt } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';
import { isSameScope } from './owned';
import type { Scope } from './program';

/** The life of a subscription to one-time passcodes (contract §4.5). */
export const otpListenerLifecycle = defineLifecycle({
  waiting: { challenge: 'received', lapse: 'lapsed', delete: 'deleted' },
  received: { challenge: 'received', expire: 'expired', clear: 'waiting', delete: 'deleted' },
  /** Waited in vain. */
  lapsed: {},
  /** The code came and grew old. */
  expired: {},
  deleted: {},
});

export type OtpListenerStatus = StateOf<typeof otpListenerLifecycle.table>;

/** The lifetimes of a listener (contract §4.5), in milliseconds, and what the end of a code means. */
export interface OtpRules {
  readonly listenerTtlMs: number;
  readonly codeTtlMs: number;
  /** `expire-token`: the token dies with its code. `clear-code`: it waits for the next one. */
  readonly onCodeExpiry: 'expire-token' | 'clear-code';
}

/** Whose codes a listener hears: those of one card, or of all cards of a cardholder. */
export type OtpTarget = { readonly cardId: number } | { readonly cardholderId: number };

/** A subscription to one-time passcodes; `token` is its only name (contract §3.4). */
export interface OtpListener extends Scope {
  /** @pattern ^[0-9a-f]{32}$ */
  readonly token: string;
  readonly target: OtpTarget;
  readonly webhookUrl?: string;
  readonly status: OtpListenerStatus;
  /** @pattern ^[0-9]{6}$ */
  readonly code?: string;
  readonly waitsSince: Instant;
  /** When the code ends; undefined while none has come. */
  readonly expiresAt?: Instant;
}

const GONE = { lapsed: 'otp_listener_expired', expired: 'otp_token_expired', deleted: 'otp_token_deleted' } as const;

/** The listener as time has left it: a code that is over and a wait in vain end it, the instant itself included. */
export function agedListener(listener: OtpListener, now: Instant, rules: OtpRules): OtpListener {
  const { status, expiresAt, waitsSince } = listener;
  if (status === 'received' && expiresAt !== undefined && now >= expiresAt) {
    return rules.onCodeExpiry === 'expire-token' ? { ...listener, status: 'expired' } : waitAgain(listener, expiresAt);
  }
  return status === 'waiting' && now >= waitsSince + rules.listenerTtlMs ? { ...listener, status: 'lapsed' } : listener;
}

/** A new code, replacing one before it; undefined when the listener is over. */
export function deliverCode(
  listener: OtpListener,
  code: string,
  { now, rules }: { readonly now: Instant; readonly rules: OtpRules },
): OtpListener | undefined {
  const status = otpListenerLifecycle.next(listener.status, 'challenge');
  if (status === undefined) return undefined;
  // The end is published in whole seconds, so it is one: a caller who acts at the instant he was told finds it over.
  const expiresAt = wholeSecondAt(now + rules.codeTtlMs);
  return { ...listener, status, code, expiresAt };
}

/**
 * The listener, if it is the caller's and still lives. Throws `otp_token_unknown`, `otp_token_expired`,
 * `otp_listener_expired`, `otp_token_deleted`, all with the same text (contract §5.4).
 */
export function requireLiving(listener: OtpListener | undefined, scope: Scope, now?: Instant): OtpListener {
  if (listener === undefined || !isSameScope(listener, scope)) throw issuingError('otp_token_unknown');
  const { status } = listener;
  if (status === 'lapsed' || status === 'expired' || status === 'deleted')
    throw issuingError(GONE[status], undefined, timesOf(listener, now));
  return listener;
}

/** When it ended, or began to wait in vain, for the journal. */
function timesOf({ status, expiresAt, waitsSince }: OtpListener, now: Instant | undefined): { compared?: string } {
  const since = status === 'lapsed' ? { 'waited since': waitsSince } : { 'code valid until': expiresAt };
  const [name = '', at] = Object.entries(since)[0] ?? [];
  if (status === 'deleted' || at === undefined || now === undefined) return {};
  return comparing({ [name]: isoMillis(at) }, { now: isoMillis(now) });
}

export function deleteListener(listener: OtpListener): OtpListener {
  return { ...listener, status: otpListenerLifecycle.next(listener.status, 'delete') ?? listener.status };
}

function waitAgain({ code: _code, expiresAt: _expiresAt, ...rest }: OtpListener, waitsSince: Instant): OtpListener {
  return { ...rest, status: 'waiting', waitsSince };
}
