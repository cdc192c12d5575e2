import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { formatDecimal, type Minor } from '@sadpath/money';
import { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from '@sadpath/service';
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

/** An account as the core bank has it. */
export interface AccountAtBank {
  readonly accountStatus: string;
  /** Who holds it there. */
  readonly entityId: string | null;
  /** False when the bank had it before. */
  readonly opened: boolean;
}

/** The status that an account shall have at the core bank. */
export interface StatusAtBank {
  readonly accountNo: string;
  readonly accountStatus: string;
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

  /** Makes sure that the core bank has an account of the customer, opens and funds it otherwise. */
  async ensureAccount(visit: Visit, customer: Customer, account: LinkedAccount): Promise<AccountAtBank> {
    const { accountNo, accountType, accountsCurrency: currency, schemeCode, initialFunding } = account;
    const body = { accountNo, accountType, currency, schemeCode, initialFunding, ...fileOf(customer) };
    const answer = await this.post(visit, 'accounts', { ...body, entityId: customer.entityId });
    return this.accepted(answer) as AccountAtBank;
  }

  /** Takes the opening of an account back, unless it is another customer's or has been used since. */
  async takeAccountBack({ call }: Visit, entityId: string, accountNo: string): Promise<void> {
    const [number, holder] = [accountNo, entityId].map(encodeURIComponent);
    const path = `/dcms/cbs/accounts/${String(number)}?entityId=${String(holder)}`;
    this.accepted(await this.upstreams.send(call, 'cbs-connector', { method: 'DELETE', path }));
  }

  /** Tells the core bank what it has on file of a holder from now on; a bank that knows no such holder needs no file. */
  async updateHolder({ call }: Visit, customer: Customer): Promise<void> {
    const path = `/dcms/cbs/holders/${encodeURIComponent(customer.entityId)}`;
    const answer = await this.upstreams.send(call, 'cbs-connector', { method: 'PUT', path, body: fileOf(customer) });
    if (!answer.ok && answer.code !== 'cbs.invalid.account') throw this.upstreams.passOn(answer);
  }

  /** Has the core bank give accounts of a holder their statuses; all or none. A status that no way leads to is a value here. */
  async changeStatuses(
    { call }: Visit,
    entityId: string,
    accounts: readonly StatusAtBank[],
  ): Promise<{ readonly refused: readonly StatusAtBank[] }> {
    const path = `/dcms/cbs/holders/${encodeURIComponent(entityId)}`;
    const answer = await this.upstreams.send(call, 'cbs-connector', { method: 'PUT', path, body: { accounts } });
    const refused = answer.ok ? [] : accounts.filter((_, place) => complainsOf(answer, `accounts.${String(place)}`));
    if (!answer.ok && refused.length === 0) throw this.upstreams.passOn(answer);
    return { refused };
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

/** True for a refusal of the form that names a field of that member. */
function complainsOf({ code, details }: UpstreamRefusal, member: string): boolean {
  if (code !== 'invalid.input.request' || !Array.isArray(details)) return false;
  return (details as readonly { readonly field?: unknown }[]).some(({ field }) =>
    String(field).startsWith(`${member}.`),
  );
}

/** What the bank has on file of a customer. */
function fileOf(customer: Customer): object {
  const { kycInfo, addressInfo } = customer;
  return { name: nameOf(customer), mobile: mobileOf(customer), kycInfo, addressInfo };
}
