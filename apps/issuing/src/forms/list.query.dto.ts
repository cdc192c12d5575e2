import { OneOf, Whole } from '@sadpath/forms';

/** What every list takes (contract §2.8). */
export class ListRequest {
  @Whole({ min: 1, max: 200, fallback: 50, optional: true }) limit: number;
  @Whole({ min: 0, fallback: 0, optional: true, description: 'Rows to skip' }) offset: number;
  @Whole({ optional: true, unit: 'Unix seconds', description: 'Created before, in Unix seconds, exclusive' })
  before?: number;
  @Whole({ optional: true, unit: 'Unix seconds', description: 'Created after, in Unix seconds, exclusive' })
  after?: number;
  @OneOf(['asc', 'desc'], { optional: true }) sort?: 'asc' | 'desc';
}

/** The place of a page in the whole list. */
export class Pagination {
  @Whole({ min: 0, example: 1 }) total: number;
  @Whole({ min: 1, example: 10 }) limit: number;
  @Whole({ min: 0, example: 0 }) offset: number;
}
