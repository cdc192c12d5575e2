import { Text } from '@sadpath/forms';

/** A fee type in the path. */
export class GlAccountPath {
  @Text({ example: 'ANNUAL' }) feeType: string;
}
