import { Text, Whole } from '@sadpath/forms';

/** `POST /config/tiers` (contract §3.2). */
export class CreateTierRequest {
  @Text({ max: 20, example: 'GOLD' }) tierName: string;
  @Whole({ optional: true, min: 1, description: 'Place among the tiers, 1 is the lowest' }) rank?: number;
}

/** A tier in the path. */
export class TierPath {
  @Text({ example: 'CLASSIC' }) tierName: string;
}
