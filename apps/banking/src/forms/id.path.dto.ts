import { Uuid } from '@sadpath/service';

/** A resource by its UUID, whatever its version digit. */
export class IdPath {
  @Uuid() id: string;
}
