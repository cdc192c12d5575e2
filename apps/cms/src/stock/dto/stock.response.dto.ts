import { Text, Whole } from '@sadpath/forms';

/** The kits of a product, counted. */
export class InventoryResponse {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Whole({ example: 20 }) unallocated: number;
  @Whole({ example: 7 }) assigned: number;
  @Whole({ example: 2 }) expired: number;
}

/** Kits that came into the stock. */
export class AddedKitsResponse {
  @Whole({ example: 10 }) added: number;
  @Text({ example: '4240190001' }) firstKitNo: string;
}
