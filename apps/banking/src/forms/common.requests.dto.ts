import { Uuid, Whole } from '@sadpath/forms';
import { DEFAULT_LIMIT, DEFAULT_PAGE, MAX_LIMIT } from '../domain/page';

/** A resource by its UUID, whatever its version digit. */
export class IdPath {
  @Uuid() id: string;
}

/** Which page of a list (contract banking §2.11). */
export class PageQuery {
  @Whole({ optional: true, min: 1, fallback: DEFAULT_PAGE }) page: number;
  @Whole({ optional: true, min: 1, max: MAX_LIMIT, fallback: DEFAULT_LIMIT }) limit: number;
}
