import { SECOND } from '@sadpath/clock';
import type { SettingSpecs } from '@sadpath/service';
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

/** The switches by their names in a space. */
export const issuingSettings = {
  'issuing.fcrdnsMode': {
    takes: ['any', 'all'],
    meaning: 'Whether one confirmed name of a calling address is enough, or all must be',
    fallback: 'any',
  },
  'issuing.requireSanIp': {
    takes: 'flag',
    meaning: 'Whether a certificate that names addresses must name the calling one',
    fallback: false,
  },
  'issuing.ipMessageSpelling': {
    takes: ['seed', 'docs'],
    meaning: 'Which of the two documented spellings the refusal of an address has',
    fallback: 'seed',
  },
  'issuing.trustClientIpHeader': {
    takes: 'flag',
    meaning: 'Whether a client may say its address in x-sandbox-client-ip',
    fallback: true,
  },
  'issuing.sendRetryAfter': { takes: 'flag', meaning: 'Whether refusals for now say Retry-After', fallback: false },
  'issuing.explainHeader': {
    takes: 'flag',
    meaning: 'Whether refusals name their code in x-sandbox-scenario',
    fallback: false,
  },
  'issuing.cardholderReadShape': {
    takes: ['bare', 'wrapped'],
    meaning: 'Which of the two documented shapes a cardholder is read in',
    fallback: 'bare',
  },
  'issuing.lockMode': {
    takes: ['field', 'endpoint'],
    meaning: 'What of a cardholder cannot be edited while he is verified',
    fallback: 'field',
  },
  'issuing.allowLoopbackHttpWebhook': {
    takes: 'flag',
    meaning: 'Whether a webhook may be http:// on this machine',
    fallback: true,
  },
  'issuing.otpListenerTtlSec': {
    takes: 'whole',
    meaning: 'How long a listener for passcodes waits',
    unit: 'seconds of the space',
    fallback: 900,
  },
  'issuing.otpCodeTtlSec': {
    takes: 'whole',
    meaning: 'How long a passcode is good',
    unit: 'seconds of the space',
    fallback: 300,
  },
  'issuing.otpOnCodeExpiry': {
    takes: ['expire-token', 'clear-code'],
    meaning: 'What the end of a passcode does to its listener',
    fallback: 'expire-token',
  },
  'issuing.transferDedupeSec': {
    takes: 'whole',
    meaning: 'Within which an identical transfer is the same one; 0 switches that off',
    unit: 'seconds of the space',
    fallback: 0,
  },
  'issuing.kycAutoApproveSec': {
    takes: 'whole',
    meaning: 'From a review to its decision by itself',
    unit: 'seconds of the space',
    fallback: 3_600,
  },
  'issuing.pendingSec': {
    takes: 'whole',
    meaning: 'From a registration to its review',
    unit: 'seconds of the space',
    fallback: 0,
  },
  'issuing.bankClearingSec': {
    takes: 'whole',
    meaning: 'From the notice of a bank deposit to its money',
    unit: 'seconds of the space',
    fallback: 432_000,
  },
  'issuing.upstreamTimeoutMs': {
    takes: 'whole',
    meaning: 'After which the platform gives up on a system behind it',
    unit: 'real milliseconds',
    least: 1,
    fallback: 5_000,
  },
} as const satisfies SettingSpecs;

type Name<K> = {
  [N in keyof typeof issuingSettings]: (typeof issuingSettings)[N]['takes'] extends K ? N : never;
}[keyof typeof issuingSettings];
type WordOf<N extends Name<readonly string[]>> = (typeof issuingSettings)[N]['takes'][number];

/** Where a switch is looked up. */
export interface SettingSource {
  setting(name: string): unknown;
}

/** The switches of a space, with their defaults; what the control API lets in fits its switch. */
export function settingsOf(space: SettingSource): IssuingSettings {
  const read = new Reader(space);
  return {
    fcrdnsMode: read.word('issuing.fcrdnsMode'),
    requireSanIp: read.flag('issuing.requireSanIp'),
    ipMessageSpelling: read.word('issuing.ipMessageSpelling'),
    trustClientIpHeader: read.flag('issuing.trustClientIpHeader'),
    sendRetryAfter: read.flag('issuing.sendRetryAfter'),
    explainHeader: read.flag('issuing.explainHeader'),
    cardholderReadShape: read.word('issuing.cardholderReadShape'),
    lockMode: read.word('issuing.lockMode'),
    allowLoopbackHttpWebhook: read.flag('issuing.allowLoopbackHttpWebhook'),
    otp: {
      listenerTtlMs: read.seconds('issuing.otpListenerTtlSec'),
      codeTtlMs: read.seconds('issuing.otpCodeTtlSec'),
      onCodeExpiry: read.word('issuing.otpOnCodeExpiry'),
    },
    transferDedupeSec: read.whole('issuing.transferDedupeSec'),
    kycAutoApproveMs: read.seconds('issuing.kycAutoApproveSec'),
    pendingMs: read.seconds('issuing.pendingSec'),
    bankClearingMs: read.seconds('issuing.bankClearingSec'),
    upstreamTimeoutMs: read.whole('issuing.upstreamTimeoutMs'),
  };
}

class Reader {
  constructor(private readonly space: SettingSource) {}

  word<N extends Name<readonly string[]>>(name: N): WordOf<N> {
    return (this.space.setting(name) as WordOf<N> | undefined) ?? issuingSettings[name].fallback;
  }

  whole(name: Name<'whole'>): number {
    return (this.space.setting(name) as number | undefined) ?? issuingSettings[name].fallback;
  }

  seconds(name: Name<'whole'>): number {
    return this.whole(name) * SECOND;
  }

  flag(name: Name<'flag'>): boolean {
    return (this.space.setting(name) as boolean | undefined) ?? issuingSettings[name].fallback;
  }
}
