import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';

/**
 * A load that is not in the books of the wallet yet. While it is asked of the core bank its amount is held; afterwards, the
 * answer being lost, it is in doubt: the bank may have it, and whoever repeats it finds it here.
 */
export interface WalletLoad {
  readonly tenant: string;
  readonly txnId: string;
  readonly kitNo: string;
  /** @minimum 1 */
  readonly amount: Minor;
  readonly state: 'held' | 'in-doubt';
  /**
   * Number of the attempt, which no other load shares, whatever its id.
   * @minimum 1
   */
  readonly attempt: number;
  readonly at: Instant;
}

/** Id under which the core bank posts something of which it was asked for the `attempt`th time anew. */
export function postingIdOf(kind: 'NCMC' | 'SWIPE', { txnId, attempt }: Pick<WalletLoad, 'txnId' | 'attempt'>): string {
  return attempt === 1 ? `${kind}-${txnId}` : `${kind}-${txnId}-${String(attempt)}`;
}
