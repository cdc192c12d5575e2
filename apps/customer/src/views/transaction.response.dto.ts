import { Flag, ListOf, Text, Whole } from '@sadpath/forms';

/** A row of fetchTransaction (contracts/debit.md §3.3.4). */
export class CardTransactionResponse {
  @Text() accountNumber: string;
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text() txnRefNo: string;
  @Text({ nullable: true }) binValue: string | null;
  @Text({ nullable: true }) expiryDate: string | null;
  @Text() acquiringCountryCode: string;
  @Text() cardAcceptorNameLocation: string;
  @Text() cardAcceptorTerminalId: string;
  @Text() cardHolderBillingAmount: string;
  @Text() cardHolderBillingCurrency: string;
  @Text() damount: string;
  @Text() channel: string;
  @Text() crDr: string;
  @Text() dateTimeTransaction: string;
  @Text() transactionDate: string;
  @Text() description: string;
  @Flag() emvTxn: boolean;
  @Text() responseCode: string;
  @Text({ nullable: true }) cbsRef: string | null;
}

/** The place of a page among the transactions. */
export class TransactionsPagination {
  @Whole({ min: 0, example: 0 }) currentPage: number;
  @Whole({ min: 0, example: 1 }) totalItems: number;
  @Whole({ min: 0, example: 1 }) totalPages: number;
}

/** The whole result of the native answer. */
export class TransactionsResult extends TransactionsPagination {
  @ListOf(() => CardTransactionResponse) data: readonly CardTransactionResponse[];
}

/** The outcome of a simulated use of a card; a decline is a response code. */
export class SwipeResponse {
  @Text({ example: '00' }) responseCode: string;
  @Flag() approved: boolean;
  @Text({ nullable: true }) cbsRef: string | null;
}
