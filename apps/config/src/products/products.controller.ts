import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery, InTenant, type TenantRecord } from '@sadpath/dcms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { ChangeProductRequest, CreateProductRequest, ProductPath } from './dto/products.requests.dto';
import { ProductResponse } from './dto/products.responses.dto';
import { productView } from './product.view';
import { ProductsService } from './products.service';

const tags = ['Products'];
const JUDGEMENT = [
  'product.already.exists',
  'bin.not.found',
  'tier.not.found',
  'scheme.not.found',
  'plastic.not.found',
  'invalid.product.config',
] as const;

/** Card products of a tenant. */
@Controller('dcms/config/products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Post()
  @Operation({ summary: 'Creates a product', tags, answers: ProductResponse, marks: { access: 'admin' } })
  @Raises(...JUDGEMENT)
  async createProduct(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Body() body: CreateProductRequest) {
    return productView(await this.products.create(call, tenant, { ...body }));
  }

  @Get()
  @Operation({
    summary: 'All products',
    tags,
    answers: { page: ProductResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listProducts(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Query() query: GuidePageQuery) {
    return guidePage((await this.products.list(call, tenant)).map(productView), query);
  }

  @Get(':productId')
  @Operation({ summary: 'One product', tags, answers: ProductResponse, marks: { access: 'read' } })
  @Raises('product.not.found')
  async readProduct(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Param() { productId }: ProductPath) {
    return productView(await this.products.read(call, tenant, productId));
  }

  @Patch(':productId')
  @Operation({ summary: 'Changes a product', tags, answers: ProductResponse, marks: { access: 'admin' } })
  @Raises('product.not.found', ...JUDGEMENT)
  async changeProduct(
    @InCall() call: Call,
    @InTenant() tenant: TenantRecord,
    @Param() { productId }: ProductPath,
    @Body() body: ChangeProductRequest,
  ) {
    return productView(await this.products.change(call, tenant, { productId, body: { ...body } }));
  }
}
