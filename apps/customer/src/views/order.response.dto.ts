import { Anything, Flag, ListOf, Nested, Text, TextList, Whole } from '@sadpath/forms';

export class OrderedProductResponse {
  @Text() binNumber: string;
  @Text() cardType: string;
  @Text({ nullable: true }) corporateName: string | null;
  @Whole({ min: 0 }) noOfCard: number;
  @Text() productId: string;
  @Text() status: string;
}

/** The status of an order (contracts/debit.md §3.3.8). */
export class OrderStatusResponse {
  @Text() cardOrderName: string;
  @Text() status: string;
  @Text() tenantName: string;
  @ListOf(() => OrderedProductResponse) productDetails: readonly OrderedProductResponse[];
}

export class OrderLineResponse {
  @Text() bin: string;
  @Text() productId: string;
  @Whole({ min: 1 }) quantity: number;
  @Text() cardType: string;
  @Text({ nullable: true }) plasticCode: string | null;
  @Whole({ nullable: true }) panLength: number | null;
  @Flag({ nullable: true }) pinGeneration: boolean | null;
  @TextList() kitNos: readonly string[];
}

export class OrderBranchResponse {
  @Text() branchId: string;
  @Text({ nullable: true }) branchName: string | null;
}

export class OrderingPartyResponse {
  @Text({ nullable: true }) orderingPartyId: string | null;
  @Text({ nullable: true }) orderingPartyType: string | null;
}

/** Everything known of an order. */
export class OrderResponse {
  @Text() orderId: string;
  @Text() status: string;
  @Nested(() => OrderBranchResponse) branchInfo: OrderBranchResponse;
  @Text({ nullable: true }) address: string | null;
  @Text({ nullable: true }) pinCode: string | null;
  @Nested(() => OrderingPartyResponse) orderingPartyInfo: OrderingPartyResponse;
  @Anything({ description: 'What the order said, as it stood there' }) metaValues: unknown;
  @Text({ nullable: true }) processStartTime: string | null;
  @Whole({ nullable: true }) validity: number | null;
  @Text({ nullable: true }) fileName: string | null;
  @ListOf(() => OrderLineResponse) products: readonly OrderLineResponse[];
  @Text({ nullable: true }) createdDate: string | null;
  @Text({ nullable: true }) changedDate: string | null;
}

/** A file of order lines that was kept. */
export class UploadedFileResponse {
  @Text({ example: 'orders.csv' }) fileName: string;
  @Text({ example: 'success' }) status: string;
}
