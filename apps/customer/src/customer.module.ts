import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller';
import { CardOrdersController } from './card-orders/card-orders.controller';
import { CardOrdersService } from './card-orders/card-orders.service';
import { CardClock } from './cards/card-clock.service';
import { CardDesk } from './cards/card-desk.service';
import { CardIssuer } from './cards/card-issuer.service';
import { CustomersController } from './customers/customers.controller';
import { CustomersService } from './customers/customers.service';
import { CardEvents } from './events/card-events';
import { InventoryController } from './inventory/inventory.controller';
import { InventoryService } from './inventory/inventory.service';
import { KitTransfers } from './inventory/kit-transfers.service';
import { CardApplications } from './kits/card-applications.service';
import { KitLifecycleController } from './kits/kit-lifecycle.controller';
import { KitLifecycle } from './kits/kit-lifecycle.service';
import { KitReadsController } from './kits/kit-reads.controller';
import { KitReads } from './kits/kit-reads.service';
import { PlasticMaker } from './kits/plastic-maker.service';
import { OtpDesk } from './otps/otp-desk.service';
import { PinDesk } from './pins/pin-desk.service';
import { PinsController } from './pins/pins.controller';
import { PreferencesController } from './preferences/preferences.controller';
import { PreferencesService } from './preferences/preferences.service';
import { CustomerCopiesService } from './registration/customer-copies.service';
import { OpeningsService } from './registration/openings.service';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationService } from './registration/registration.service';
import { SwipeReturnsService } from './transactions/swipe-returns.service';
import { SwipesService } from './transactions/swipes.service';
import { TransactionsController } from './transactions/transactions.controller';
import { TransactionsService } from './transactions/transactions.service';
import { CbsClient } from './upstream/cbs.client';
import { CmsClient } from './upstream/cms.client';
import { ConfigClient } from './upstream/config.client';
import { OtpClient } from './upstream/otp.client';
import { CardValidation } from './validation/card-validation.service';
import { ValidationController } from './validation/validation.controller';
import { TransitWalletsController } from './wallet/transit-wallets.controller';
import { TransitWallets } from './wallet/transit-wallets.service';
import { WalletLoadsService } from './wallet/wallet-loads.service';

/** The Customer Service. */
@Module({
  controllers: [
    RegistrationController,
    CustomersController,
    AccountsController,
    KitReadsController,
    KitLifecycleController,
    PinsController,
    ValidationController,
    PreferencesController,
    TransitWalletsController,
    TransactionsController,
    CardOrdersController,
    InventoryController,
  ],
  providers: [
    ConfigClient,
    CmsClient,
    CbsClient,
    OtpClient,
    CardEvents,
    CardDesk,
    CardClock,
    CardIssuer,
    CustomerCopiesService,
    OpeningsService,
    RegistrationService,
    CustomersService,
    OtpDesk,
    PinDesk,
    KitLifecycle,
    KitReads,
    CardApplications,
    PlasticMaker,
    CardValidation,
    PreferencesService,
    TransitWallets,
    WalletLoadsService,
    SwipesService,
    SwipeReturnsService,
    TransactionsService,
    CardOrdersService,
    InventoryService,
    KitTransfers,
  ],
})
export class CustomerModule {}
