import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { formatDecimal, type Minor } from '@sadpath/money';
import { Upstreams, type UpstreamAnswer } from '@sadpath/service';
import { mobileOf, nameOf, type Customer, type LinkedAccount } from '../domain/customer';

/** Money to take from an account; `amount` in minor units. The same `txnId` posts once. */
export interface DebitOrder {
  readonly accountNo: string;
  readonly amount: Minor;
  readonly txnId: string;
  readonly narration: string;
}

/**
 * What became of a debit: the reference of the core bank, or the code it was refused with. In doubt, the money may have
 * moved all the same: the bank has the posting, or nobody can say.
 */
export type DebitOutcome =
  | { readonly ok: true; readonly cbsRef: string }
  | { readonly ok: false; readonly code: string; readonly refusal: Error; readonly isInDoubt: boolean };

/** A posting that stands in the books of the core bank. */
export interface StandingPosting {
  readonly cbsRef: string;
  /** False when it was taken back since. */
  readonly stands: boolean;
}

/** The door to the CBS Connector; its codes travel outward unchanged (contracts/debit.md §1.4). */
@Injectable()
export class CbsClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** The status of an account at the core bank. Throws the codes of the connector. */
  async accountStatus(visit: Visit, accountNo: string): Promise<string> {
    const answer = await this.post(visit, 'account-status', { accountNo });
    return String((this.accepted(answer) as { readonly accountStatus: unknown }).accountStatus);
  }

  /** Makes sure that the core bank has an account of the customer, opens and funds it otherwise; answers its status. */
  async ensureAccount(visit: Visit, customer: Customer, account: LinkedAccount): Promise<string> {
    const { accountNo, accountType, accountsCurrency: currency, schemeCode, initialFunding } = account;
    const { entityId, kycInfo, addressInfo } = customer;
    const holder = { entityId, name: nameOf(customer), mobile: mobileOf(customer), kycInfo, addressInfo };
    const body = { accountNo, accountType, currency, schemeCode, initialFunding, ...holder };
    const answer = await this.post(visit, 'accounts', body);
    return String((this.accepted(answer) as { readonly accountStatus: unknown }).accountStatus);
  }

  /** Posts a debit; a refusal is a value here, because a swipe turns it into a response code. */
  async debit(visit: Visit, { amount, ...order }: DebitOrder): Promise<DebitOutcome> {
    const answer = await this.post(visit, 'debit', { ...order, amount: formatDecimal(amount, 2) });
    if (answer.ok) return { ok: true, cbsRef: String((answer.data as { readonly cbsRef: unknown }).cbsRef) };
    const isInDoubt = answer.silence !== undefined || (await this.mayHave(visit, order.txnId));
    return { ok: false, code: answer.code, refusal: this.upstreams.passOn(answer), isInDoubt };
  }

  /** What the bank has under a transaction id; undefined when it has nothing. Throws when it cannot be asked. */
  async find({ call }: Visit, txnId: string): Promise<StandingPosting | undefined> {
    const path = `/dcms/cbs/postings/${encodeURIComponent(txnId)}`;
    const answer = await this.upstreams.send(call, 'cbs-connector', { method: 'GET', path });
    const found = this.accepted(answer) as { readonly cbsRef: string; readonly status: string } | null;
    return found === null ? undefined : { cbsRef: found.cbsRef, stands: found.status === 'POSTED' };
  }

  /** Takes a debit back that nobody acknowledges, if the bank has it. Throws when it could not be. */
  async takeBack(visit: Visit, txnId: string): Promise<void> {
    const found = await this.find(visit, txnId);
    if (found?.stands !== true) return;
    this.accepted(await this.post(visit, 'reversal', { originalTxnId: txnId, txnId: `${txnId}-BACK` }));
  }

  private mayHave(visit: Visit, txnId: string): Promise<boolean> {
    return this.find(visit, txnId).then(
      (found) => found?.stands === true,
      () => true,
    );
  }

  private post({ call }: Visit, path: string, body: unknown): Promise<UpstreamAnswer> {
    return this.upstreams.send(call, 'cbs-connector', { method: 'POST', path: `/dcms/cbs/${path}`, body });
  }

  private accepted(answer: UpstreamAnswer): unknown {
    if (answer.ok) return answer.data;
    throw this.upstreams.passOn(answer);
  }
}
