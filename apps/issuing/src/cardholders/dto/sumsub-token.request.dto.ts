import { Text } from '@sadpath/forms';

/** CH-SUMSUB (contract §3.6). */
export class SumsubTokenRequest {
  @Text({ min: 1, max: 512 }) token: string;
}
