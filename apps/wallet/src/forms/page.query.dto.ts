import { Whole } from '@sadpath/service';

/** Which part of a list is wanted (contract wallet §2.6). */
export class PageQuery {
  @Whole({ optional: true, min: 1, fallback: 1 }) page?: number;
  @Whole({ optional: true, min: 1, max: 100, fallback: 20 }) limit?: number;
}
