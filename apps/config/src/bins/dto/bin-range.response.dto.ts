import { OneOf, Text } from '@sadpath/forms';
import { NETWORKS, type Network } from '../../domain/network';

/** A range of card numbers as stored. */
export class BinRangeResponse {
  @Text({ example: '608040' }) bin: string;
  @Text({ example: '6080400000000000' }) rangeStart: string;
  @Text({ example: '6080409999999999' }) rangeEnd: string;
  @OneOf(NETWORKS) networkType: Network;
  @Text({ optional: true }) plasticCode?: string;
}
