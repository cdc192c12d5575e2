import type { OperationExamples } from '@sadpath/service';
import { cardNumberOf, lastFour } from './domain/card-number';

/** Requests that the first program's staging key can send in a fresh space (contract §7); amounts in cents. */
export const issuingExamples: OperationExamples = {
  editCardholder: { path: { cardholderId: '1001' }, body: { city: 'Testville', zipCode: '94105' } },
  submitCardholder: { path: { cardholderId: '1001' } },
  submitSumsubToken: {
    sender: 'iss_stg_p2_primary (certificate C2)',
    path: { cardholderId: '2002' },
    body: { token: 'sumsub-token' },
  },
  registerBankAccount: {
    path: { cardholderId: '1003' },
    body: { senderAccountName: 'Cleo Approved', senderAccountNumber: '000123456789', senderRoutingNumber: '021000021' },
  },
  issueVirtualCard: { path: { cardholderId: '1003' }, body: { nameOnCard: 'CLEO APPROVED', alias: 'travel' } },
  activateCard: {
    path: { cardId: '5002' },
    body: { cardNumber: cardNumberOf(5002), expMonth: '08', expYear: '2030', cvv: '123', newPin: '4821' },
  },
  changePin: { path: { cardId: '5001' }, body: { oldPin: lastFour(cardNumberOf(5001)), newPin: '4821' } },
  transferFunds: { body: { sourceWalletId: 3001, destinationType: 0, destinationId: 3002, amount: 25_000 } },
  validateKyc: { body: { cardholderId: 1002, result: 'pass' } },
  simulateDeposit: { body: { cardId: 5001, amount: '12.50' } },
  simulateSpend: { body: { cardId: 5001, amount: '12.50', merchantName: 'COFFEE HOUSE' } },
};
