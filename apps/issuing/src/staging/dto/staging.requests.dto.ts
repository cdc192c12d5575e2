import { OneOf, Text } from '@sadpath/forms';
import { DecimalText, fieldOf, OPTIONAL } from '../../forms/fields';

/** ST-KYC (contract §3.5). */
export class ValidateKycRequest {
  @fieldOf.id() cardholderId: number;
  @OneOf(['pass', 'fail'], { example: 'pass' }) result: 'pass' | 'fail';
}

/** ST-DEP: exactly one of the two ids (contract §3.5). */
export class SimulateDepositRequest {
  @fieldOf.id({ optional: true, either: 'walletId' }) cardId?: number;
  @fieldOf.id(OPTIONAL) walletId?: number;
  @DecimalText() amount: string;
}

/** ST-SPEND (contract §3.5). */
export class SimulateSpendRequest {
  @fieldOf.id() cardId: number;
  @DecimalText() amount: string;
  @Text({ min: 1, max: 100, optional: true, example: 'COFFEE HOUSE' }) merchantName?: string;
}

/** ST-3DS (contract §3.5). */
export class SimulateChallengeRequest {
  @fieldOf.id() cardId: number;
}
