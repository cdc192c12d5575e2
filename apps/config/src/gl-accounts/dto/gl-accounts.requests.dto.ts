import { Text } from '@sadpath/forms';

/** A fee type in the path. */
export class GlAccountPath {
  @Text({ example: 'ANNUAL' }) feeType: string;
}

/** A fee type in the path of a write, which names new ones, too. */
export class PutGlAccountPath {
  @Text({ pattern: /^[A-Z][A-Z0-9_]{1,39}$/, example: 'SMS_ALERT' }) feeType: string;
}

/** `PUT /config/gl-accounts/{feeType}` (contract §3.2). */
export class PutGlAccountRequest {
  @Text({ max: 20, alsoNumber: true, example: '9000001' }) glAccountNo: string;
  @Text({ optional: true, min: 1, max: 20, alsoNumber: true, example: '9000002' }) gstAccountNo?: string;
}
