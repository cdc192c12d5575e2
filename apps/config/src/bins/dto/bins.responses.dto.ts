import { ListOf, OneOf, Text } from '@sadpath/forms';
import { type Network, NETWORKS } from '../../domain/tenant';

/** A range of card numbers as stored. */
export class BinRangeResponse {
  @Text({ example: '608040' }) bin: string;
  @Text({ example: '6080400000000000' }) rangeStart: string;
  @Text({ example: '6080409999999999' }) rangeEnd: string;
  @OneOf(NETWORKS) networkType: Network;
  @Text({ optional: true }) plasticCode?: string;
}

/** A BIN with all its ranges: it may have several. */
export class BinResponse {
  @Text({ example: '608040' }) bin: string;
  @ListOf(() => BinRangeResponse, { min: 1 }) ranges: readonly BinRangeResponse[];
}
