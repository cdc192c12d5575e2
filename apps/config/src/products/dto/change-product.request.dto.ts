import { ProductFields } from './product.fields.dto';

/** `PATCH /config/products/{productId}`: what is left out stays (contract §3.2). */
export class ChangeProductRequest extends ProductFields {}
