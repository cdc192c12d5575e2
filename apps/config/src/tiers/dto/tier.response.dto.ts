import { Text, Whole } from '@sadpath/service';

/** A tier as stored. */
export class TierResponse {
  @Text({ example: 'CLASSIC' }) tierName: string;
  @Whole({ optional: true, min: 1 }) rank?: number;
}
