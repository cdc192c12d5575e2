import { Text } from '@sadpath/forms';

/** The fee in the path. */
export class FeePath {
  @Text({ max: 100, example: 'FEE-SEED-1' }) feeRef: string;
}
