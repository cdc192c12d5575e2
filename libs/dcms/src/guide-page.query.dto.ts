import { Whole } from '@sadpath/forms';

/** Paging of the platform's own lists. */
export class GuidePageQuery {
  @Whole({ optional: true, min: 1, fallback: 1 }) pageNo?: number;
  @Whole({ optional: true, min: 1, max: 100, fallback: 20 }) pageSize?: number;
}
