import { DAY, SECOND } from '@sadpath/clock';
import { Text, Whole } from '@sadpath/service';

/** Why and how long a wallet is suspended. */
export class SuspendWalletRequest {
  @Text({ min: 1, max: 255, example: 'Unusual activity' }) reason: string;
  @Whole({ optional: true, min: 60, max: (30 * DAY) / SECOND, fallback: DAY / SECOND }) durationSeconds: number;
}
