import { Judged } from './judged';
import { ProductFields } from './product.fields.dto';

/** `POST /config/products`; needs productName, schemeCode, cardType, bin, networkType and tierType (contract §3.2). */
export class CreateProductRequest extends ProductFields {
  @Judged({ type: 'string', maxLength: 50, description: 'The name unless given' }) productId?: unknown;
}
