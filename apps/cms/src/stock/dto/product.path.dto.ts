import { Text } from '@sadpath/forms';

/** The product in the path. */
export class ProductPath {
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
}
