/** What is being made at other services for a customer that is not kept yet. */
export interface Opening {
  readonly tenant: string;
  readonly entityId: string;
  /** Accounts that the core bank may have opened for it. */
  readonly accountNos: readonly string[];
  /** True when CMS did not know the customer before. */
  readonly isNewToCms: boolean;
}

/** A customer of which other services have yet to be told what it has become. */
export interface Untold {
  readonly tenant: string;
  readonly entityId: string;
}

/** An allocation of a kit that is to be undone; or, where `turned` tells of one, the conversion of a card. */
export interface Stray {
  readonly tenant: string;
  readonly requestId: string;
  /** The card, and the product that it still is here. */
  readonly turned?: { readonly kitNo: string; readonly productId: string };
}
