/**
 * Parameters of messages that name what a client sent, with the members of a request that may hold it beside the one of the
 * same name; the first that is there is meant. All other parameters are words of the service.
 */
export const SENT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    tenantId: ['tenant'],
    identifier: ['entityId', 'kitNo', 'oldKit', 'accountNo', 'mobileNo', 'mobile', 'maskedCardNo', 'cardNumber'],
    entityId: [],
    kitNo: ['oldKit', 'parentKitNo', 'kitRefNo'],
    accountNo: ['accountNumber'],
    productId: ['productName'],
    productName: ['productId'],
    bin: [],
    tierName: ['tierType'],
    schemeCode: [],
    plasticCode: [],
    feeRef: [],
    feeType: [],
    amount: [],
  }),
);

/** Members of details that tell what a client sent under another name, with the names that may have held it. */
export const DETAIL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    walletId: ['sourceWalletId', 'payerWalletId', 'disbursementWalletId', 'destinationWalletId', 'id'],
    requested: ['amount', 'totalAmount', 'credits'],
    required: ['amount', 'initialDeposit', 'monthlyContribution', 'contribution'],
    provided: ['initialDeposit', 'amount', 'monthlyContribution', 'contribution'],
    accountNumber: ['recipientAccountNumber'],
    bankCode: ['recipientBankCode'],
    base: ['from'],
    quote: ['to'],
  }),
);

/** Members of details that are words of the service, whatever a client sends under the same name. */
export const OWN_DETAILS: ReadonlySet<string> = new Set(['reason', 'status', 'type', 'field', 'limitType']);
