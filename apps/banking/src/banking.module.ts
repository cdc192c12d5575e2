import { Module } from '@nestjs/common';
import { AuthController } from './auth/auth.controller';
import { LoginService } from './auth/login.service';
import { SessionsService } from './auth/sessions.service';
import { TokensService } from './auth/tokens.service';
import { BeneficiariesController } from './beneficiaries/beneficiaries.controller';
import { BeneficiariesService } from './beneficiaries/beneficiaries.service';
import { BillPaymentController } from './bills/bill-payment.controller';
import { PaymentsService } from './bills/payments.service';
import { LedgerService } from './ledger/ledger.service';
import { LoanApplicationsController } from './loans/loan-applications.controller';
import { LoanApplicationsService } from './loans/loan-applications.service';
import { LoanProductsController } from './loans/loan-products.controller';
import { LoanProductsService } from './loans/loan-products.service';
import { LoansController } from './loans/loans.controller';
import { LoansService } from './loans/loans.service';
import { PublicController } from './public/public.controller';
import { OpenSavingsController } from './savings/open-savings.controller';
import { SavingsInterestService } from './savings/savings-interest.service';
import { SavingsController } from './savings/savings.controller';
import { SavingsService } from './savings/savings.service';
import { BanksController } from './transfers/banks.controller';
import { NameEnquiryService } from './transfers/name-enquiry.service';
import { TransfersController } from './transfers/transfers.controller';
import { TransfersService } from './transfers/transfers.service';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';
import { StatementsController } from './wallets/statements.controller';
import { WalletsController } from './wallets/wallets.controller';
import { WalletsService } from './wallets/wallets.service';
import { WebhooksService } from './webhooks/webhooks.service';

/** The digital bank. */
@Module({
  controllers: [
    PublicController,
    AuthController,
    UsersController,
    WalletsController,
    StatementsController,
    BanksController,
    TransfersController,
    BeneficiariesController,
    LoanProductsController,
    LoanApplicationsController,
    LoansController,
    OpenSavingsController,
    SavingsController,
    BillPaymentController,
  ],
  providers: [
    BeneficiariesService,
    LedgerService,
    LoanApplicationsService,
    LoanProductsService,
    LoansService,
    LoginService,
    NameEnquiryService,
    PaymentsService,
    SavingsInterestService,
    SavingsService,
    SessionsService,
    TokensService,
    TransfersService,
    UsersService,
    WalletsService,
    WebhooksService,
  ],
})
export class BankingModule {}
