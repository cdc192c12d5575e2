import { Text, Whole } from '@sadpath/forms';

/** A tier as stored. */
export class TierResponse {
  @Text({ example: 'CLASSIC' }) tierName: string;
  @Whole({ optional: true, min: 1 }) rank?: number;
}
