/** The two worlds of the platform; they share no data. */
export type Environment = 'staging' | 'production';

/** Where a resource lives; another scope answers as if it did not exist (contract §2.9). */
export interface Scope {
  readonly program: string;
  readonly environment: Environment;
}

/** State of a card design slot; only an approved design can be ordered (contract §3.2). */
export type DesignStatus = 'approved' | 'pending' | 'empty';

/** A card program of a tenant (contract §1, §7). */
export interface Program {
  readonly id: string;
  /** Legal name: the subject's O of its client certificates. */
  readonly tenant: string;
  /** Trading name: one of the subject's OUs of its client certificates. */
  readonly name: string;
  /** 0 USD, 1 CAD, 2 GBP, 3 EUR; permanent. */
  readonly currency: 0 | 1 | 2 | 3;
  readonly hasThreeDSecure: boolean;
  readonly hasSumsub: boolean;
  /**
   * Highest transaction limit of a cardholder, in minor units.
   * @minimum 1
   */
  readonly transactionLimitCeiling: number;
  /**
   * Requests per key and window.
   * @minimum 1
   */
  readonly rateLimit: number;
  /**
   * Slots 0 to 5.
   * @minItems 6
   * @maxItems 6
   */
  readonly designs: readonly DesignStatus[];
  /** Addresses and CIDR blocks that may call (contract §2.4). */
  readonly allowlist: readonly string[];
}
