/**
 * Parameters of messages that name what a client sent, with the members of a request that may hold it beside the one of the
 * same name; the first that is there is meant. All other parameters are words of the service.
 */
export const SENT_NAMES: Readonly<Record<string, readonly string[]>> = {
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
};
