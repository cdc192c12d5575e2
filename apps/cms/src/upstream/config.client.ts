import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { Upstreams, type UpstreamRefusal } from '@sadpath/service';
import { cmsError } from '../cms.errors';
import type { CardProduct } from '../domain/kit';

/** The door to the Config Service. */
@Injectable()
export class ConfigClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** A product. Throws `product.not.found` as the Config Service says it, `cms.processing.error` when it says nothing. */
  async product(visit: Visit, productId: string): Promise<CardProduct> {
    const answer = await this.ask(visit, productId);
    if (answer.ok) return answer.data as CardProduct;
    throw this.outward(answer);
  }

  /** A product that a request names in its body: an unknown one is a wrong value, `cms.invalid.request` on that field. */
  async namedProduct(visit: Visit, productId: string, field = 'productId'): Promise<CardProduct> {
    const answer = await this.ask(visit, productId);
    if (answer.ok) return answer.data as CardProduct;
    if (answer.code !== 'product.not.found') throw this.outward(answer);
    const fields = [{ field, message: `${field} does not exist`, rule: 'exists' }];
    throw cmsError('cms.invalid.request', undefined, { fields });
  }

  private ask({ call }: Visit, productId: string) {
    const path = `/dcms/config/products/${encodeURIComponent(productId)}`;
    return this.upstreams.send(call, 'config', { method: 'GET', path });
  }

  private outward(answer: UpstreamRefusal): Error {
    return answer.silence === undefined ? this.upstreams.passOn(answer) : cmsError('cms.processing.error');
  }
}
