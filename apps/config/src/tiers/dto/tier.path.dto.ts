import { Text } from '@sadpath/forms';

/** A tier in the path. */
export class TierPath {
  @Text({ example: 'CLASSIC' }) tierName: string;
}
