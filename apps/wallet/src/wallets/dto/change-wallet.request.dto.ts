import { Text, Whole } from '@sadpath/service';
import type { Metadata } from '../../domain/metadata';
import { Labels } from '../../forms/labels.field';

/** `PATCH /wallets/{walletId}`; null clears a label. */
export class ChangeWalletRequest {
  @Text({ optional: true, max: 80 }) label?: string | null;
  @Labels({ optional: true }) metadata?: Metadata | null;
  @Whole({ optional: true, min: 1, description: 'The version the change is based on' }) version?: number | null;
}
