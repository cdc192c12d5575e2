import { ListOf, Text } from '@sadpath/forms';
import { BinRangeResponse } from './bin-range.response.dto';

/** A BIN with all its ranges: it may have several. */
export class BinResponse {
  @Text({ example: '608040' }) bin: string;
  @ListOf(() => BinRangeResponse, { min: 1 }) ranges: readonly BinRangeResponse[];
}
