import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { Upstreams } from '@sadpath/service';
import type { Product } from '../domain/product';

/** The door to the Config Service; its codes travel outward unchanged (contracts/debit.md §1.4). */
@Injectable()
export class ConfigClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** A product of the tenant. Throws `product.not.found`. */
  async product(visit: Visit, productId: string): Promise<Product> {
    return (await this.read(visit, 'products', productId)) as Product;
  }

  /** Passes when the tenant has the tier. Throws `tier.not.found`. */
  async requireTier(visit: Visit, tierName: string): Promise<void> {
    await this.read(visit, 'tiers', tierName);
  }

  /** Passes when the tenant has the plastic. Throws `plastic.not.found`. */
  async requirePlastic(visit: Visit, plasticCode: string): Promise<void> {
    await this.read(visit, 'plastics', plasticCode);
  }

  /** Passes when the tenant has a range of the BIN. Throws `bin.not.found`. */
  async requireBin(visit: Visit, bin: string): Promise<void> {
    await this.read(visit, 'bins', bin);
  }

  private async read({ call }: Visit, list: string, id: string): Promise<unknown> {
    const path = `/dcms/config/${list}/${encodeURIComponent(id)}`;
    const answer = await this.upstreams.send(call, 'config', { method: 'GET', path });
    if (answer.ok) return answer.data;
    throw this.upstreams.passOn(answer, id);
  }
}
