import { Text } from '@sadpath/forms';

/** `PUT /config/gl-accounts/{feeType}` (contract §3.2). */
export class PutGlAccountRequest {
  @Text({ max: 20, alsoNumber: true, example: '9000001' }) glAccountNo: string;
  @Text({ optional: true, min: 1, max: 20, alsoNumber: true, example: '9000002' }) gstAccountNo?: string;
}
