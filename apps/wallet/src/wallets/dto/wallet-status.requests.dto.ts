import { DAY, SECOND } from '@sadpath/clock';
import { Text, Whole } from '@sadpath/forms';

/** Why a wallet is frozen. */
export class ReasonRequest {
  @Text({ min: 1, max: 255, example: 'Under review' }) reason: string;
}

/** Why and how long a wallet is suspended. */
export class SuspendWalletRequest {
  @Text({ min: 1, max: 255, example: 'Unusual activity' }) reason: string;
  @Whole({ optional: true, min: 60, max: (30 * DAY) / SECOND, unit: 'seconds', fallback: DAY / SECOND })
  durationSeconds: number;
}

/** Why a wallet is closed, if anybody says so. */
export class CloseWalletRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}

/** The new limit of a post-paid wallet, in minor units. */
export class CreditLimitRequest {
  @Whole({ min: 0, max: 100_000_000, unit: 'minor units' }) creditLimit: number;
}
