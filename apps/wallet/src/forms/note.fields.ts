import { Text } from '@sadpath/service';
import type { Metadata } from '../domain/metadata';
import { Labels } from './labels.field';

/** What a caller may say about any movement of money (contract wallet §3.0). */
export class NoteFields {
  @Text({ optional: true, min: 1, max: 64, description: "The caller's own key, unique per wallet" }) reference?: string;
  @Text({ optional: true, max: 255 }) description?: string;
  @Labels({ optional: true }) metadata?: Metadata;
}
