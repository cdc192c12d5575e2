import { Module } from '@nestjs/common';
import { CardsController } from './cards/cards.controller';
import { CardsService } from './cards/cards.service';
import { CustomersController } from './customers/customers.controller';
import { CustomersService } from './customers/customers.service';
import { HsmController } from './hsm/hsm.controller';
import { OrdersController } from './orders/orders.controller';
import { OrdersService } from './orders/orders.service';
import { InventoryController } from './stock/inventory.controller';
import { KitsController } from './stock/kits.controller';
import { KitsService } from './stock/kits.service';
import { StockService } from './stock/stock.service';
import { ConfigClient } from './upstream/config.client';

/** CMS. */
@Module({
  controllers: [
    CustomersController,
    CardsController,
    InventoryController,
    KitsController,
    OrdersController,
    HsmController,
  ],
  providers: [CustomersService, CardsService, StockService, KitsService, OrdersService, ConfigClient],
})
export class CmsModule {}
