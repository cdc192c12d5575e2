import { HOUR, MINUTE, SECOND } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';

/** The numbers of contract banking §6, each a setting of a space by its name; amounts in kobo, durations in milliseconds. */
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
  readonly kyc1DailyLimit: Minor;
  readonly kyc1MonthlyLimit: Minor;
  readonly kyc2DailyLimit: Minor;
  readonly kyc2MonthlyLimit: Minor;
  readonly kyc3DailyLimit: Minor;
  readonly kyc3MonthlyLimit: Minor;
  /** Upper ends of the fraud bands; above the last one lies critical. */
  readonly fraudLowMax: Minor;
  readonly fraudMediumMax: Minor;
  readonly fraudHighMax: Minor;
  readonly riskScoreLow: number;
  readonly riskScoreMedium: number;
  readonly riskScoreHigh: number;
  readonly riskScoreCritical: number;
  /** Requests in a rate window by tier. */
  readonly trialQuota: number;
  readonly standardQuota: number;
  readonly professionalQuota: number;
  readonly enterpriseQuota: number;
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
  kyc1DailyLimit: 50_000 * NAIRA,
  kyc1MonthlyLimit: 500_000 * NAIRA,
  kyc2DailyLimit: 200_000 * NAIRA,
  kyc2MonthlyLimit: 2_000_000 * NAIRA,
  kyc3DailyLimit: 5_000_000 * NAIRA,
  kyc3MonthlyLimit: 50_000_000 * NAIRA,
  fraudLowMax: 100_000 * NAIRA,
  fraudMediumMax: 500_000 * NAIRA,
  fraudHighMax: 1_000_000 * NAIRA,
  riskScoreLow: 10,
  riskScoreMedium: 35,
  riskScoreHigh: 70,
  riskScoreCritical: 95,
  trialQuota: 5,
  standardQuota: 100,
  professionalQuota: 1_000,
  enterpriseQuota: 10_000,
  maxInstalmentPercent: 50,
  minLoanKycLevel: 2,
};
