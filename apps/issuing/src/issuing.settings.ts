import { SECOND } from '@sadpath/clock';
import { invalid, readOneOf, readWhole } from '@sadpath/service';
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

/** Where a switch is looked up. */
export interface SettingSource {
  setting(name: string): unknown;
}

/** The switches of a space, with their defaults. Throws `SandboxProblem` for a value that a switch does not have. */
export function settingsOf(space: SettingSource): IssuingSettings {
  const read = new Reader(space);
  return {
    fcrdnsMode: read.oneOf('fcrdnsMode', ['any', 'all']),
    requireSanIp: read.flag('requireSanIp', false),
    ipMessageSpelling: read.oneOf('ipMessageSpelling', ['seed', 'docs']),
    trustClientIpHeader: read.flag('trustClientIpHeader', true),
    sendRetryAfter: read.flag('sendRetryAfter', false),
    explainHeader: read.flag('explainHeader', false),
    cardholderReadShape: read.oneOf('cardholderReadShape', ['bare', 'wrapped']),
    lockMode: read.oneOf('lockMode', ['endpoint', 'field']),
    allowLoopbackHttpWebhook: read.flag('allowLoopbackHttpWebhook', true),
    otp: {
      listenerTtlMs: read.seconds('otpListenerTtlSec', 86_400),
      codeTtlMs: read.seconds('otpCodeTtlSec', 300),
      onCodeExpiry: read.oneOf('otpOnCodeExpiry', ['expire-token', 'clear-code']),
    },
    transferDedupeSec: read.whole('transferDedupeSec', 0),
    kycAutoApproveMs: read.seconds('kycAutoApproveSec', 3_600),
    pendingMs: read.seconds('pendingSec', 0),
    bankClearingMs: read.seconds('bankClearingSec', 432_000),
    upstreamTimeoutMs: read.whole('upstreamTimeoutMs', 5_000),
  };
}

class Reader {
  constructor(private readonly space: SettingSource) {}

  /** One of the words, the first of which is the default. */
  oneOf<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    return readOneOf(fullName(name), this.given(name) ?? words[0], words);
  }

  whole(name: string, fallback: number): number {
    return readWhole(fullName(name), this.given(name)) ?? fallback;
  }

  seconds(name: string, fallback: number): number {
    return this.whole(name, fallback) * SECOND;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.given(name) ?? fallback;
    if (typeof value === 'boolean') return value;
    throw invalid(fullName(name), `${fullName(name)} is true or false`);
  }

  private given(name: string): unknown {
    return this.space.setting(fullName(name));
  }
}

function fullName(name: string): string {
  return `issuing.${name}`;
}
