import { Module } from '@nestjs/common';
import { BinsController } from './bins/bins.controller';
import { BinsService } from './bins/bins.service';
import { FeesController } from './fees/fees.controller';
import { FeesService } from './fees/fees.service';
import { GlAccountsController } from './gl-accounts/gl-accounts.controller';
import { GlAccountsService } from './gl-accounts/gl-accounts.service';
import { PlasticsController } from './plastics/plastics.controller';
import { PlasticsService } from './plastics/plastics.service';
import { ProductsController } from './products/products.controller';
import { ProductsService } from './products/products.service';
import { SchemesController } from './schemes/schemes.controller';
import { SchemesService } from './schemes/schemes.service';
import { TenantsController } from './tenants/tenants.controller';
import { TenantsService } from './tenants/tenants.service';
import { TiersController } from './tiers/tiers.controller';
import { TiersService } from './tiers/tiers.service';

/** The Config Service. */
@Module({
  controllers: [
    TenantsController,
    BinsController,
    TiersController,
    SchemesController,
    PlasticsController,
    ProductsController,
    FeesController,
    GlAccountsController,
  ],
  providers: [
    TenantsService,
    BinsService,
    TiersService,
    SchemesService,
    PlasticsService,
    ProductsService,
    FeesService,
    GlAccountsService,
  ],
})
export class ConfigModule {}
