import { Text } from '@sadpath/service';

/** The fee in the path. */
export class FeePath {
  @Text({ max: 100, example: 'FEE-SEED-1' }) feeRef: string;
}
