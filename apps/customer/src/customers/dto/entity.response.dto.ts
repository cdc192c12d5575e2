import { Text } from '@sadpath/service';

/** The customer that was changed. */
export class EntityResponse {
  @Text() readonly entityId: string;
}
