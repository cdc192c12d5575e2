import { Text } from '@sadpath/service';

/** A fee type in the path. */
export class GlAccountPath {
  @Text({ example: 'ANNUAL' }) feeType: string;
}
