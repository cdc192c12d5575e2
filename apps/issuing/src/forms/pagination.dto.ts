import { Whole } from '@sadpath/forms';

/** The place of a page in the whole list. */
export class Pagination {
  @Whole({ min: 0, example: 1 }) total: number;
  @Whole({ min: 1, example: 10 }) limit: number;
  @Whole({ min: 0, example: 0 }) offset: number;
}
