import { Text } from '@sadpath/forms';

/** A product in the path. */
export class ProductPath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
}
