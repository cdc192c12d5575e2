import { Text } from '@sadpath/service';

/** A category by its code. */
export class CategoryPath {
  @Text({ example: 'electricity' }) code: string;
}

/** A biller by its id. */
export class BillerPath {
  @Text({ example: 'biller_001' }) billerId: string;
}
