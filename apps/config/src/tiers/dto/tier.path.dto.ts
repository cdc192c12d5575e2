import { Text } from '@sadpath/service';

/** A tier in the path. */
export class TierPath {
  @Text({ example: 'CLASSIC' }) tierName: string;
}
