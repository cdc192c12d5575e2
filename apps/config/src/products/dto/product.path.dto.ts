import { Text } from '@sadpath/service';

/** A product in the path. */
export class ProductPath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
}
