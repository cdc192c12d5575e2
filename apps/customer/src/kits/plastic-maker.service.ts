import { isAbsent } from '@sadpath/forms';
import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { KitReturnsService } from '../cards/kit-returns.service';
import type { Card } from '../domain/card';
import { productIdOf, type Product } from '../domain/product';
import { CmsClient } from '../upstream/cms.client';
import { ConfigClient } from '../upstream/config.client';

/** Knows what plastic there is, and has it made. */
@Injectable()
export class PlasticMakerService {
  constructor(
    private readonly config: ConfigClient,
    private readonly cms: CmsClient,
    private readonly returns: KitReturnsService,
  ) {}

  /** The physical product of a scheme. Throws `product.not.found`. */
  physicalProduct(visit: Visit, schemeCode: string | null): Promise<Product> {
    return this.config.product(visit, productIdOf(schemeCode ?? '', 'PHYSICAL'));
  }

  /** Throws `tier.not.found` and `plastic.not.found` for names the tenant does not have. */
  async requireKnown(
    visit: Visit,
    named: { tierType?: string | null | undefined; plasticCode?: string | null | undefined },
  ): Promise<void> {
    const { tierType, plasticCode } = named;
    if (!isAbsent(tierType)) await this.config.requireTier(visit, tierType);
    if (!isAbsent(plasticCode)) await this.config.requirePlastic(visit, plasticCode);
  }

  /** Has the plastic of a virtual card made for work that takes it; turns the card back at CMS when either fails. */
  async making<T>(
    visit: Visit,
    made: { readonly card: Card; readonly product: Product },
    work: () => Promise<T>,
  ): Promise<T> {
    const { card, product } = made;
    try {
      await this.cms.convert(visit, card.kitNo, product.productId);
      return await work();
    } catch (error) {
      await this.returns.turnBack(visit, card);
      throw error;
    }
  }
}
