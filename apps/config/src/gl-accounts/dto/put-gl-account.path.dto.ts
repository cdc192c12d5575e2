import { Text } from '@sadpath/forms';

/** A fee type in the path of a write, which names new ones, too. */
export class PutGlAccountPath {
  @Text({ pattern: /^[A-Z][A-Z0-9_]{1,39}$/, example: 'SMS_ALERT' }) feeType: string;
}
