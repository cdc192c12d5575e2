import { Anything, Flag, ListOf, Nested, Text, TextList, Whole } from '@sadpath/forms';

/** A kit of the inventory. */
export class InventoryKitResponse {
  @Text() kitNo: string;
  @Text({ nullable: true }) parentKitNo: string | null;
  @Text({ nullable: true }) cardNumber: string | null;
  @Text() productId: string;
  @Text() cardType: string;
  @Text({ nullable: true }) embossType: string | null;
  @Text() kitStatus: string;
  @Text({ nullable: true }) entityId: string | null;
  @Text({ nullable: true }) orderId: string | null;
  @Text() branchId: string;
  @Text({ nullable: true }) orderingPartyId: string | null;
  @Text({ nullable: true }) orderingPartyType: string | null;
  @Text({ nullable: true }) deliveryStatus: string | null;
  @Text({ nullable: true }) createdDate: string | null;
  @Text({ nullable: true }) changedDate: string | null;
}

/** Kits of one product at one branch, counted by status. */
export class KitSummaryResponse {
  @Text() branchId: string;
  @Text() productId: string;
  @Text() cardType: string;
  @Text({ nullable: true }) embossType: string | null;
  @Whole({ min: 0 }) totalKits: number;
  @Whole({ min: 0 }) unallocatedKits: number;
  @Whole({ min: 0 }) allocatedKits: number;
  @Whole({ min: 0 }) expiredKits: number;
}

/** The place of a page in the whole inventory. */
export class InventoryPagination {
  @Whole({ min: 0, example: 0 }) pageNo: number;
  @Whole({ min: 1, example: 10 }) pageSize: number;
  @Whole({ min: 0, example: 1 }) totalElements: number;
  @Whole({ min: 0, example: 1 }) totalPages: number;
}

export class NestedPagination extends InventoryPagination {
  @Flag() list: boolean;
}

/** The page of a summary, which the documentation nests with its envelope into the result. */
export class NestedSummaryResponse {
  @ListOf(() => KitSummaryResponse) result: readonly KitSummaryResponse[];
  @Nested(() => NestedPagination) pagination: NestedPagination;
  @Anything({ example: null }) exception: null;
}

/** How many kits have moved, and which have not. */
export class KitsTransferredResponse {
  @Whole({ min: 0 }) successCount: number;
  @Whole({ min: 0 }) failedCount: number;
  @TextList() failedKitNo: readonly string[];
}
