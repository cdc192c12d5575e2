import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller';
import { CardOrdersController } from './card-orders/card-orders.controller';
import { CardOrdersService } from './card-orders/card-orders.service';
import { CardClockService } from './cards/card-clock.service';
import { CardDeskService } from './cards/card-desk.service';
import { CardIssuerService } from './cards/card-issuer.service';
import { KitReturnsService } from './cards/kit-returns.service';
import { CustomersController } from './customers/customers.controller';
import { CustomersService } from './customers/customers.service';
import { CardEvents } from './events/card-events';
import { InventoryController } from './inventory/inventory.controller';
import { InventoryService } from './inventory/inventory.service';
import { KitTransfersService } from './inventory/kit-transfers.service';
import { CardApplicationsService } from './kits/card-applications.service';
import { KitLifecycleController } from './kits/kit-lifecycle.controller';
import { KitLifecycleService } from './kits/kit-lifecycle.service';
import { KitReadsController } from './kits/kit-reads.controller';
import { KitReadsService } from './kits/kit-reads.service';
import { PlasticMakerService } from './kits/plastic-maker.service';
import { OtpDeskService } from './otps/otp-desk.service';
import { PinDeskService } from './pins/pin-desk.service';
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
import { CardValidationService } from './validation/card-validation.service';
import { ValidationController } from './validation/validation.controller';
import { TransitWalletsController } from './wallet/transit-wallets.controller';
import { TransitWalletsService } from './wallet/transit-wallets.service';
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
    CardDeskService,
    CardClockService,
    CardIssuerService,
    KitReturnsService,
    CustomerCopiesService,
    OpeningsService,
    RegistrationService,
    CustomersService,
    OtpDeskService,
    PinDeskService,
    KitLifecycleService,
    KitReadsService,
    CardApplicationsService,
    PlasticMakerService,
    CardValidationService,
    PreferencesService,
    TransitWalletsService,
    WalletLoadsService,
    SwipesService,
    SwipeReturnsService,
    TransactionsService,
    CardOrdersService,
    InventoryService,
    KitTransfersService,
  ],
})
export class CustomerModule {}
