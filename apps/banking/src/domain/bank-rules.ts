import { HOUR, MINUTE, SECOND } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';

/** Spending limits of a KYC level, in minor units of the wallet's currency. */
export interface KycLimits {
  readonly daily: Minor;
  readonly monthly: Minor;
}

/** The numbers of contract banking §6 that the sandbox chose itself; amounts in kobo, durations in milliseconds. */
export interface BankRules {
  readonly externalFee: Minor;
  readonly billFee: Minor;
  readonly dedupWindowMs: number;
  readonly reviewMs: number;
  readonly slowSettlementMs: number;
  readonly lateRecipientMs: number;
  readonly timeoutReversalMs: number;
  readonly loanApprovalMs: number;
  readonly loanDisbursementMs: number;
  readonly lockAfterFailures: number;
  readonly lockMs: number;
  readonly mfaTokenMs: number;
  readonly mfaTries: number;
  readonly accessTokenMs: number;
  readonly refreshTokenMs: number;
  readonly idempotencyMs: number;
  readonly rateWindowMs: number;
  /** Limits of KYC level 1, 2 and 3. */
  readonly kycLimits: readonly [KycLimits, KycLimits, KycLimits];
  /** Upper ends of the fraud bands low, medium and high; above the last one lies critical. */
  readonly fraudBands: readonly [Minor, Minor, Minor];
  /** A monthly instalment may take at most this share of the income, in percent. */
  readonly maxInstalmentPercent: number;
  readonly minLoanKycLevel: number;
}

const NAIRA = 100;

/** The defaults of contract banking §6. */
export const defaultBankRules: BankRules = {
  externalFee: 100 * NAIRA,
  billFee: 0,
  dedupWindowMs: 300 * SECOND,
  reviewMs: 60 * SECOND,
  slowSettlementMs: 60 * SECOND,
  lateRecipientMs: 30 * SECOND,
  timeoutReversalMs: 60 * SECOND,
  loanApprovalMs: 5 * SECOND,
  loanDisbursementMs: 5 * SECOND,
  lockAfterFailures: 5,
  lockMs: 30 * MINUTE,
  mfaTokenMs: 300 * SECOND,
  mfaTries: 5,
  accessTokenMs: 24 * HOUR,
  refreshTokenMs: 7 * 24 * HOUR,
  idempotencyMs: 24 * HOUR,
  rateWindowMs: 60 * SECOND,
  kycLimits: [
    { daily: 50_000 * NAIRA, monthly: 500_000 * NAIRA },
    { daily: 200_000 * NAIRA, monthly: 2_000_000 * NAIRA },
    { daily: 5_000_000 * NAIRA, monthly: 50_000_000 * NAIRA },
  ],
  fraudBands: [100_000 * NAIRA, 500_000 * NAIRA, 1_000_000 * NAIRA],
  maxInstalmentPercent: 50,
  minLoanKycLevel: 2,
};
