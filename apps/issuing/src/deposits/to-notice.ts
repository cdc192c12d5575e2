import type { DepositNotice } from '../domain/deposit';
import type { BankDepositRequest } from '../forms/bank-deposit.request.dto';
import { pick } from '../forms/pick';

/** The request in the words of the domain. */
export function noticeOf(body: BankDepositRequest): DepositNotice {
  const { transactionAmount, transactionReference } = body;
  return {
    sender: pick(body, ['senderAccountName', 'senderAccountNumber', 'senderRoutingNumber']),
    ...(transactionAmount === undefined ? {} : { amount: transactionAmount }),
    ...(transactionReference === undefined ? {} : { reference: transactionReference }),
  };
}
