import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { CardProduct } from '../domain/kit';
import { StockService } from '../stock/stock.service';
import { ConfigClient } from '../upstream/config.client';
import type { ProcessOrderRequest } from './dto/orders.requests.dto';
import type { ProcessOrderResponse } from './dto/orders.responses.dto';

/** Fulfils card orders. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly config: ConfigClient,
    private readonly stock: StockService,
  ) {}

  /** Makes the kits of all lines, or of none. Throws `cms.invalid.request` and the codes of card system and vendor. */
  async process(visit: Visit, { orderId, products }: ProcessOrderRequest): Promise<ProcessOrderResponse> {
    const lines: { product: CardProduct; quantity: number }[] = [];
    for (const [index, { productId, quantity }] of products.entries()) {
      const product = await this.config.namedProduct(visit, productId, `products.${String(index)}.productId`);
      lines.push({ product, quantity });
    }
    const kitNosByLine = await this.stock.fulfil(visit, { orderId, lines });
    return {
      orderId,
      products: lines.map(({ product: { productId } }, index) => {
        const kitNos = kitNosByLine[index] ?? [];
        return { productId, added: kitNos.length, firstKitNo: kitNos[0] ?? '', kitNos };
      }),
    };
  }
}
