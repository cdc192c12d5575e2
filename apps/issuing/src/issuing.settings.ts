import { SECOND } from '@sadpath/clock';
import type { SettingKinds } from '@sadpath/service';
import type { LockMode } from './domain/edit-cardholder';
import type { NetworkRules } from './domain/network-check';
import type { OtpRules } from './domain/otp-listener';

/** The switches of the contract, which a space may set as `issuing.<name>` (contract §2, §6). */
export interface IssuingSettings extends NetworkRules {
  readonly trustClientIpHeader: boolean;
  readonly sendRetryAfter: boolean;
  readonly explainHeader: boolean;
  readonly cardholderReadShape: 'bare' | 'wrapped';
  readonly lockMode: LockMode;
  readonly allowLoopbackHttpWebhook: boolean;
  readonly otp: OtpRules;
  /** Virtual seconds within which an identical transfer is the same one; 0 switches that off. */
  readonly transferDedupeSec: number;
  readonly kycAutoApproveMs: number;
  readonly pendingMs: number;
  readonly bankClearingMs: number;
  /** Real milliseconds after which the platform gives up on a system behind it. */
  readonly upstreamTimeoutMs: number;
}

/** The switches by their names in a space; of words the first is the default. */
export const issuingSettings = {
  'issuing.fcrdnsMode': ['any', 'all'],
  'issuing.requireSanIp': 'flag',
  'issuing.ipMessageSpelling': ['seed', 'docs'],
  'issuing.trustClientIpHeader': 'flag',
  'issuing.sendRetryAfter': 'flag',
  'issuing.explainHeader': 'flag',
  'issuing.cardholderReadShape': ['bare', 'wrapped'],
  'issuing.lockMode': ['field', 'endpoint'],
  'issuing.allowLoopbackHttpWebhook': 'flag',
  'issuing.otpListenerTtlSec': 'whole',
  'issuing.otpCodeTtlSec': 'whole',
  'issuing.otpOnCodeExpiry': ['expire-token', 'clear-code'],
  'issuing.transferDedupeSec': 'whole',
  'issuing.kycAutoApproveSec': 'whole',
  'issuing.pendingSec': 'whole',
  'issuing.bankClearingSec': 'whole',
  'issuing.upstreamTimeoutMs': 'whole',
} as const satisfies SettingKinds;

type Name<K> = {
  [N in keyof typeof issuingSettings]: (typeof issuingSettings)[N] extends K ? N : never;
}[keyof typeof issuingSettings];
type WordOf<N extends Name<readonly string[]>> = (typeof issuingSettings)[N][number];

/** Where a switch is looked up. */
export interface SettingSource {
  setting(name: string): unknown;
}

/** The switches of a space, with their defaults; what the control API lets in fits its switch. */
export function settingsOf(space: SettingSource): IssuingSettings {
  const read = new Reader(space);
  return {
    fcrdnsMode: read.word('issuing.fcrdnsMode'),
    requireSanIp: read.flag('issuing.requireSanIp', false),
    ipMessageSpelling: read.word('issuing.ipMessageSpelling'),
    trustClientIpHeader: read.flag('issuing.trustClientIpHeader', true),
    sendRetryAfter: read.flag('issuing.sendRetryAfter', false),
    explainHeader: read.flag('issuing.explainHeader', false),
    cardholderReadShape: read.word('issuing.cardholderReadShape'),
    lockMode: read.word('issuing.lockMode'),
    allowLoopbackHttpWebhook: read.flag('issuing.allowLoopbackHttpWebhook', true),
    otp: {
      listenerTtlMs: read.seconds('issuing.otpListenerTtlSec', 900),
      codeTtlMs: read.seconds('issuing.otpCodeTtlSec', 300),
      onCodeExpiry: read.word('issuing.otpOnCodeExpiry'),
    },
    transferDedupeSec: read.whole('issuing.transferDedupeSec', 0),
    kycAutoApproveMs: read.seconds('issuing.kycAutoApproveSec', 3_600),
    pendingMs: read.seconds('issuing.pendingSec', 0),
    bankClearingMs: read.seconds('issuing.bankClearingSec', 432_000),
    upstreamTimeoutMs: read.whole('issuing.upstreamTimeoutMs', 5_000),
  };
}

class Reader {
  constructor(private readonly space: SettingSource) {}

  word<N extends Name<readonly string[]>>(name: N): WordOf<N> {
    return (this.space.setting(name) as WordOf<N> | undefined) ?? issuingSettings[name][0];
  }

  whole(name: Name<'whole'>, fallback: number): number {
    return (this.space.setting(name) as number | undefined) ?? fallback;
  }

  seconds(name: Name<'whole'>, fallback: number): number {
    return this.whole(name, fallback) * SECOND;
  }

  flag(name: Name<'flag'>, fallback: boolean): boolean {
    return (this.space.setting(name) as boolean | undefined) ?? fallback;
  }
}
