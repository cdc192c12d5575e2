import type { OperationExamples } from '@sadpath/service';
import { bankingFixtures } from './banking.fixtures';

const [LOAN] = bankingFixtures.loans;
const [LOCKED, FLEXIBLE] = bankingFixtures.savings;
const WALLET = idOf(bankingFixtures.wallets, ({ walletNumber }) => walletNumber === '0000000001');
const PRODUCT = idOf(bankingFixtures.loanProducts, ({ code }) => code === 'quick_cash');
const BORROWER = { sender: 'borrower@example.com' };
const userOf = (address: string): string => idOf(bankingFixtures.users, ({ email }) => email === address);

function idOf<T extends { readonly id: string }>(rows: readonly T[], isMeant: (row: T) => boolean): string {
  return rows.find(isMeant)?.id ?? '';
}

/** Requests that the first user of the fixtures can send in a fresh space (contract §7); amounts in naira. */
export const bankingExamples: OperationExamples = {
  getUser: { path: { id: userOf('testuser@example.com') } },
  openWallet: { sender: 'jane@example.com', body: { walletType: 'savings', currency: 'NGN' } },
  deactivateWallet: { path: { id: idOf(bankingFixtures.wallets, ({ walletType }) => walletType === 'business') } },
  listTransactions: { query: { walletId: WALLET } },
  transferExternally: {
    body: {
      sourceWalletId: WALLET,
      amount: 1_000,
      recipientAccountNumber: '1111111111',
      recipientBankCode: '000013',
      recipientName: 'JANE SMITH',
      narration: 'Rent',
    },
  },
  getTransfer: { path: { idOrReference: 'FMFB20260227000001' } },
  calculateLoan: { path: { id: PRODUCT }, query: { amount: '50000', tenureMonths: '3' } },
  checkEligibility: { path: { id: PRODUCT } },
  applyForLoan: {
    body: { productId: PRODUCT, amount: 50_000, tenureMonths: 3, purpose: 'School fees', monthlyIncome: 200_000 },
  },
  getApplication: { ...BORROWER, path: { id: LOAN.applicationId } },
  addDocument: {
    ...BORROWER,
    path: { id: LOAN.applicationId },
    body: { type: 'id', fileName: 'id.pdf', contentBase64: 'JVBERg==' },
  },
  getLoan: { ...BORROWER, path: { id: LOAN.id } },
  repayLoan: { ...BORROWER, path: { id: LOAN.id }, body: { amount: 1_000 } },
  openFlexible: { body: { productType: 'flexible', initialDeposit: 5_000, sourceWalletId: WALLET } },
  openTarget: {
    body: {
      productType: 'target',
      targetAmount: 100_000,
      targetName: 'Rent',
      targetDate: '2035-12-31',
      monthlyContribution: 5_000,
      sourceWalletId: WALLET,
    },
  },
  openLocked: {
    body: { productType: 'locked', amount: 10_000, lockPeriodMonths: 3, sourceWalletId: WALLET },
  },
  openGroup: {
    body: {
      productType: 'group',
      groupName: 'Holiday',
      contribution: 1_000,
      memberIds: [userOf('testuser2@example.com')],
      sourceWalletId: WALLET,
    },
  },
  getSavings: { path: { accountId: LOCKED.id } },
  depositSavings: { path: { accountId: FLEXIBLE.id }, body: { amount: 5_000, sourceWalletId: WALLET } },
  withdrawSavings: { path: { accountId: FLEXIBLE.id }, body: { amount: 1_000, destinationWalletId: WALLET } },
  validateCustomer: {
    body: { billerId: 'biller_001', customerReference: '04500000001', paymentItemCode: 'EKEDC-PREPAID' },
  },
  payBill: {
    body: {
      billerId: 'biller_001',
      paymentItemCode: 'EKEDC-PREPAID',
      customerReference: '04500000001',
      amount: 1_000,
      sourceWalletId: WALLET,
    },
  },
};
