import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { formatDecimal } from '@sadpath/money';
import { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from '@sadpath/service';
import type { Fee } from '../domain/fee';
import { postingTxnId, reversalTxnId } from '../domain/transaction-ids';

/** What became of a posting: its reference in the core bank, or the inner code of its failure. */
export type PostingOutcome =
  { readonly ok: true; readonly cbsRef: string } | { readonly ok: false; readonly code: string };

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

  private send({ call }: Visit, operation: string, body: unknown): Promise<UpstreamAnswer> {
    return this.upstreams.send(call, 'cbs-connector', { method: 'POST', path: `/dcms/cbs/${operation}`, body });
  }

  private outcome(answer: UpstreamAnswer): PostingOutcome {
    if (answer.ok) return { ok: true, cbsRef: String((answer.data as { readonly cbsRef: unknown }).cbsRef) };
    if (isOfGateway(answer)) throw this.upstreams.passOn(answer);
    return { ok: false, code: answer.code };
  }
}

/** Refusals of tenant, token, role and rate say nothing of the core bank and travel outward unchanged. */
function isOfGateway({ code }: UpstreamRefusal): boolean {
  return /^(?:auth|tenant|rate)\./.test(code);
}
