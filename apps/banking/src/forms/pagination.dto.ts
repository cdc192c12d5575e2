import { Whole } from '@sadpath/forms';

/** The place of a page in the whole list (contract §2.11). */
export class Pagination {
  @Whole({ min: 1, example: 1 }) page: number;
  @Whole({ min: 1, example: 20 }) limit: number;
  @Whole({ min: 0, example: 1 }) total: number;
  @Whole({ min: 0, example: 1 }) totalPages: number;
}
