import { isAbsent } from '@sadpath/forms';
import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { productIdOf, type Product } from '../domain/product';
import { CmsClient } from '../upstream/cms.client';
import { ConfigClient } from '../upstream/config.client';

/** Knows what plastic there is, and has it made. */
@Injectable()
export class PlasticMakerService {
  constructor(
    private readonly config: ConfigClient,
    private readonly cms: CmsClient,
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

  /** Has the plastic of a virtual card made. Throws the codes of CMS and its vendor. */
  make(visit: Visit, kitNo: string, product: Product): Promise<void> {
    return this.cms.convert(visit, kitNo, product.productId);
  }
}
