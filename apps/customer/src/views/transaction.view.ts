import { isoMillis } from '@sadpath/clock';
import { formatDecimal } from '@sadpath/money';
import type { Card } from '../domain/card';
import type { CardTransaction } from '../domain/swipe';

/** A row of fetchTransaction (contracts/debit.md §3.3.4). */
export function transactionView(done: CardTransaction, card: Card | undefined) {
  const [date = '', time = ''] = isoMillis(done.at).slice(0, 19).split('T');
  return {
    accountNumber: done.accountNo,
    entityId: done.entityId,
    kitNo: done.kitNo,
    txnRefNo: done.txnId,
    binValue: card?.bin ?? null,
    expiryDate: card === undefined ? null : `${card.expiryDate.slice(2, 4)}${card.expiryDate.slice(5, 7)}`,
    acquiringCountryCode: done.international ? '840' : '356',
    cardAcceptorNameLocation: done.international ? 'SANDBOX STORE NEW YORK US' : 'SANDBOX STORE CHENNAI IN',
    cardAcceptorTerminalId: 'SBX00001',
    cardHolderBillingAmount: String(Math.max(done.amount, 0)).padStart(12, '0'),
    cardHolderBillingCurrency: '356',
    damount: formatDecimal(done.amount, 2),
    channel: done.channel,
    crDr: 'D',
    dateTimeTransaction: `${date.slice(5).replace('-', '')}${time.replaceAll(':', '')}`,
    transactionDate: `${isoMillis(done.at).slice(0, 23)}+00:00`,
    description: `${done.channel} ${done.international ? 'international' : 'domestic'} purchase`,
    emvTxn: done.channel !== 'ECOM',
    // What is still under way is in doubt.
    responseCode: done.responseCode ?? '91',
    cbsRef: done.cbsRef,
  };
}
