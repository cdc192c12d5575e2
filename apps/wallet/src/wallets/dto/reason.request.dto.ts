import { Text } from '@sadpath/service';

/** Why a wallet is frozen. */
export class ReasonRequest {
  @Text({ min: 1, max: 255, example: 'Under review' }) reason: string;
}
