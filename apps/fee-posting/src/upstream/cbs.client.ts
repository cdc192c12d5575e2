import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { formatDecimal } from '@sadpath/money';
import { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from '@sadpath/service';
import type { Fee } from '../domain/fee';
import { postingTxnId, reversalTxnId } from '../domain/transaction-ids';

/** What became of a posting: its reference in the core bank, or the inner code of its failure. */
export type PostingOutcome =
  | { readonly ok: true; readonly cbsRef: string }
  /** `outward` is a refusal of the gateway, which says nothing of the core bank and travels outward unchanged. */
  | { readonly ok: false; readonly code: string; readonly outward?: Error };

/** What the core bank has of a fee. */
export interface StandingPosting {
  readonly cbsRef: string;
  /** False when it was taken back since. */
  readonly stands: boolean;
}

/** The door to the CBS Connector. Its refusals are values here, because Fee Posting answers them by codes of its own. */
@Injectable()
export class CbsClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** Takes fee and GST from the customer's account in one balanced posting. The same fee is posted once. */
  async post(visit: Visit, fee: Fee): Promise<PostingOutcome> {
    const { accountNo, feeType, total, amount, gst, glAccountNo, gstAccountNo } = fee.terms;
    const income = { accountNo: glAccountNo, amount: formatDecimal(amount, 2) };
    const tax = { accountNo: gstAccountNo, amount: formatDecimal(gst, 2) };
    const answer = await this.send(visit, 'debit', {
      accountNo,
      amount: formatDecimal(total, 2),
      txnId: postingTxnId(fee),
      narration: `${feeType} fee ${fee.feeRef}`,
      counterLegs: gst === 0 ? [income] : [income, tax],
    });
    return this.outcome(answer);
  }

  /** Gives fee and GST back. The same fee is reversed once. */
  async reverse(visit: Visit, fee: Fee): Promise<PostingOutcome> {
    const body = { originalTxnId: postingTxnId(fee), txnId: reversalTxnId(fee) };
    return this.outcome(await this.send(visit, 'reversal', body));
  }

  /** What the bank has of a fee; undefined when it has nothing. Throws when it cannot be asked. */
  async find({ call }: Visit, fee: Fee): Promise<StandingPosting | undefined> {
    const path = `/dcms/cbs/postings/${encodeURIComponent(postingTxnId(fee))}`;
    const answer = await this.upstreams.send(call, 'cbs-connector', { method: 'GET', path });
    if (!answer.ok) throw this.upstreams.passOn(answer);
    const found = answer.data as { readonly cbsRef: string; readonly status: string } | null;
    return found === null ? undefined : { cbsRef: found.cbsRef, stands: found.status === 'POSTED' };
  }

  private send({ call }: Visit, operation: string, body: unknown): Promise<UpstreamAnswer> {
    return this.upstreams.send(call, 'cbs-connector', { method: 'POST', path: `/dcms/cbs/${operation}`, body });
  }

  private outcome(answer: UpstreamAnswer): PostingOutcome {
    if (answer.ok) return { ok: true, cbsRef: String((answer.data as { readonly cbsRef: unknown }).cbsRef) };
    const { code } = answer;
    return isOfGateway(answer) ? { ok: false, code, outward: this.upstreams.passOn(answer) } : { ok: false, code };
  }
}

/** Refusals of tenant, token, role and rate. */
function isOfGateway({ code }: UpstreamRefusal): boolean {
  return /^(?:auth|tenant|rate)\./.test(code);
}
