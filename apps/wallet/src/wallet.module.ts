import { Module } from '@nestjs/common';
import { CreditsController } from './credits/credits.controller';
import { CreditsService } from './credits/credits.service';
import { EscrowMovesService } from './escrows/escrow-moves.service';
import { EscrowsController } from './escrows/escrows.controller';
import { EscrowsService } from './escrows/escrows.service';
import { FxRatesController } from './fx-rates/fx-rates.controller';
import { FxRatesService } from './fx-rates/fx-rates.service';
import { HealthController } from './internal/health.controller';
import { JobsController } from './internal/jobs.controller';
import { Books } from './ledger/books';
import { ClockworkService } from './ledger/clockwork.service';
import { LoginController } from './login/login.controller';
import { LoginService } from './login/login.service';
import { PaymentMethodsController } from './payment-methods/payment-methods.controller';
import { PaymentMethodsService } from './payment-methods/payment-methods.service';
import { SplitPaymentsController } from './split-payments/split-payments.controller';
import { SplitPaymentsService } from './split-payments/split-payments.service';
import { RefundsService } from './transactions/refunds.service';
import { TransactionsController } from './transactions/transactions.controller';
import { TransactionsService } from './transactions/transactions.service';
import { MoneyController } from './wallets/money.controller';
import { MoneyService } from './wallets/money.service';
import { TransfersService } from './wallets/transfers.service';
import { WalletStatusController } from './wallets/wallet-status.controller';
import { WalletStatusService } from './wallets/wallet-status.service';
import { WalletsController } from './wallets/wallets.controller';
import { WalletsService } from './wallets/wallets.service';

/** The wallet service. */
@Module({
  controllers: [
    LoginController,
    WalletsController,
    WalletStatusController,
    MoneyController,
    TransactionsController,
    EscrowsController,
    PaymentMethodsController,
    SplitPaymentsController,
    FxRatesController,
    CreditsController,
    HealthController,
    JobsController,
  ],
  providers: [
    Books,
    ClockworkService,
    LoginService,
    WalletsService,
    WalletStatusService,
    MoneyService,
    TransfersService,
    TransactionsService,
    RefundsService,
    EscrowsService,
    EscrowMovesService,
    PaymentMethodsService,
    SplitPaymentsService,
    FxRatesService,
    CreditsService,
  ],
})
export class WalletModule {}
