import { Text } from '@sadpath/service';

/** A kind of bill. */
export class BillCategoryResponse {
  @Text({ example: 'electricity' }) code: string;
  @Text() name: string;
  @Text() description: string;
}
