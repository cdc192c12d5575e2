import { Text, Uuid, Whole } from '@sadpath/forms';
import type { Metadata } from '../domain/wallet';
import { Labels } from './fields';

/** A wallet in the path. */
export class WalletPath {
  @Uuid() walletId: string;
}

/** Which part of a list is wanted (contract wallet §2.6). */
export class PageQuery {
  @Whole({ optional: true, min: 1, fallback: 1 }) page?: number;
  @Whole({ optional: true, min: 1, max: 100, fallback: 20 }) limit?: number;
}

/** What a caller may say about any movement of money (contract wallet §3.0). */
export class NoteFields {
  @Text({ optional: true, min: 1, max: 64, description: "The caller's own key, unique per wallet" }) reference?: string;
  @Text({ optional: true, max: 255 }) description?: string;
  @Labels({ optional: true }) metadata?: Metadata;
}
