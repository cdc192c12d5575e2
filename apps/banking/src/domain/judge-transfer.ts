import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import {
  type BankDirectory,
  findAccount,
  findLocalAccount,
  type FoundAccount,
  type LocalAccount,
  requireBank,
} from './bank-directory';
import type { BankRules } from './bank-rules';
import { type DependencyState } from './dependency-state';
import { requireNotBlocked, type RiskAssessment } from './fraud-check';
import { ruleError, insufficientFunds, invalidAccount, dependencyDown } from './refusals';
import { requireWithinLimits, type LimitUsage, type KycLimits } from './spending-limits';
import type { Tenant } from './tenant';
import { requireNoTwin, type Transfer, type TransferType } from './transfer';
import { available, requireDebitable, requireFunds, type Wallet } from './wallet';

/** A transfer as the user orders it; the amount in minor units. */
export interface TransferOrder {
  readonly type: TransferType;
  readonly amount: Minor;
  readonly accountNumber: string;
  /** As the client sent it; null for an internal transfer. */
  readonly bankCode: string | null;
  readonly narration: string | null;
  /** Kept, never compared. */
  readonly recipientName: string | null;
}

/** Everything the judgement looks at. */
export interface TransferFacts {
  readonly rules: BankRules;
  readonly directory: BankDirectory;
  readonly tenant: Tenant;
  readonly userId: string;
  readonly source: Wallet | undefined;
  /** The wallet of this bank with the recipient's number, if any. */
  readonly local: LocalAccount | undefined;
  /** The latest transfer with the same dedup key. */
  readonly twin: Transfer | undefined;
  readonly limits: KycLimits;
  /** What counts against the limits of the source. */
  readonly usage: LimitUsage;
  readonly fraud: DependencyState;
  readonly nibss: DependencyState;
}

/** A transfer that may be carried out. */
export interface JudgedTransfer {
  readonly source: Wallet;
  readonly target: FoundAccount;
  readonly bank: { readonly bankCode: string | null; readonly bankName: string };
  readonly isViaNibss: boolean;
  readonly fees: Minor;
  readonly risk: RiskAssessment;
}

/** Judges an order by the steps 2 to 9 of contract banking §3.4, in that order; throws the first refusal. */
export function judgeTransfer(order: TransferOrder, facts: TransferFacts, now: Instant): JudgedTransfer {
  const source = requireDebitable(facts.source, facts.userId);
  const { bank, target } = destinationOf(order, facts);
  const isViaNibss = bank.bankCode !== facts.tenant.bankCode;
  requireSensible(source, target);
  requireNoTwin(facts.twin, { now, windowMs: facts.rules.dedupWindowMs });
  requireWithinLimits(facts.limits, order.amount, { usage: facts.usage, now });
  const risk = requireNotBlocked(order.amount, facts.rules, facts.fraud);
  if (isViaNibss && facts.nibss === 'down') throw dependencyDown('nibss');
  const creditable = requireCreditable(target, order.accountNumber);
  const fees = isViaNibss ? facts.rules.externalFee : 0;
  requireCovered(source, order.amount + fees, creditable);
  return { source, target: creditable, bank, isViaNibss, fees, risk };
}

function destinationOf(
  order: TransferOrder,
  facts: TransferFacts,
): { bank: JudgedTransfer['bank']; target: FoundAccount | undefined } {
  if (order.bankCode === null) {
    const { bankCode, displayName: bankName } = facts.tenant;
    return { bank: { bankCode, bankName }, target: findLocalAccount(facts.local) };
  }
  const { bankCode, bankName } = requireBank(facts.directory, order.bankCode);
  return { bank: { bankCode, bankName }, target: findAccount(order.accountNumber, bankCode, facts) };
}

/** Step 4: a wallet cannot pay itself, and both sides keep one currency; accounts outside this bank are in naira. */
function requireSensible(source: Wallet, target: FoundAccount | undefined): void {
  if (target?.wallet?.id === source.id) {
    throw ruleError('recipientAccountNumber', 'Source and recipient must differ');
  }
  if (target !== undefined && (target.wallet?.currency ?? 'NGN') !== source.currency) {
    throw ruleError('sourceWalletId', 'Source and recipient must have the same currency');
  }
}

function requireCreditable(target: FoundAccount | undefined, accountNumber: string): FoundAccount {
  const isRefused = target?.behaviour === 'invalid-account' || target?.wallet?.state === 'inactive';
  if (target === undefined || isRefused) throw invalidAccount(accountNumber);
  return target;
}

function requireCovered(source: Wallet, required: Minor, target: FoundAccount): void {
  if (target.behaviour === 'insufficient-funds')
    throw insufficientFunds(required, available(source), `the account ${target.accountNumber} is always answered so`);
  requireFunds(source, required);
}
