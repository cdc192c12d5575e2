import { Whole } from '@sadpath/forms';

/** What the platform's guide tells of a page (contracts/debit.md §2.7). */
export class GuidePagination {
  @Whole({ min: 1, example: 1 }) pageNo: number;
  @Whole({ min: 1, example: 20 }) pageSize: number;
  @Whole({ min: 0, example: 1 }) totalRecords: number;
  @Whole({ min: 0, example: 1 }) totalPages: number;
}
