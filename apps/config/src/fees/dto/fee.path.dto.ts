import { Text } from '@sadpath/forms';

/** A fee of a product in the path. */
export class FeePath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ example: 'ANNUAL' }) feeType: string;
}
