import { OneOf, Text } from '@sadpath/forms';
import { type Network, NETWORKS } from '../../domain/tenant';

/** A BIN in the path. */
export class BinPath {
  @Text({ example: '608040' }) bin: string;
}

/** `POST /config/bins` (contract §3.2). */
export class CreateBinRequest {
  @Text({ pattern: /^\d{6,8}$/, says: 'must be 6 to 8 digits', example: '608041' }) bin: string;
  @Text({ pattern: /^\d{16}$/, says: 'must be 16 digits', example: '6080410000000000' }) rangeStart: string;
  @Text({ pattern: /^\d{16}$/, says: 'must be 16 digits', example: '6080419999999999' }) rangeEnd: string;
  @OneOf(NETWORKS) networkType: Network;
  @Text({ optional: true, min: 1, max: 10 }) plasticCode?: string;
}
