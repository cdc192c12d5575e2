import { Text } from '@sadpath/forms';

/** The customer that was changed. */
export class EntityResponse {
  @Text() readonly entityId: string;
}
