import { Module } from '@nestjs/common';
import { CertificateRegistry } from './access/certificate-registry';
import { RemindersService } from './callbacks/reminders.service';
import { BankRegistrationsService } from './cardholders/bank-registrations.service';
import { CardholdersController } from './cardholders/cardholders.controller';
import { CardholdersService } from './cardholders/cardholders.service';
import { VerificationController } from './cardholders/verification.controller';
import { VerificationService } from './cardholders/verification.service';
import { CardActivityService } from './cards/card-activity.service';
import { CardOperationsService } from './cards/card-operations.service';
import { CardsController } from './cards/cards.controller';
import { CardsService } from './cards/cards.service';
import { IssuingOfCardsController } from './cards/issuing-of-cards.controller';
import { DepositsController } from './deposits/deposits.controller';
import { DepositsService } from './deposits/deposits.service';
import { issuingConfig, IssuingConfig } from './issuing.config';
import { OtpController } from './otp/otp.controller';
import { OtpService } from './otp/otp.service';
import { SimulatorService } from './staging/simulator.service';
import { StagingController } from './staging/staging.controller';
import { TransfersService } from './wallets/transfers.service';
import { WalletsController } from './wallets/wallets.controller';
import { WalletsService } from './wallets/wallets.service';

/** The card-issuing platform. Controllers of fixed paths stand before those with an id in the same place. */
@Module({
  controllers: [
    CardholdersController,
    VerificationController,
    IssuingOfCardsController,
    CardsController,
    DepositsController,
    WalletsController,
    OtpController,
    StagingController,
  ],
  providers: [
    { provide: IssuingConfig, useFactory: issuingConfig },
    CertificateRegistry,
    RemindersService,
    BankRegistrationsService,
    CardholdersService,
    VerificationService,
    CardActivityService,
    CardOperationsService,
    CardsService,
    DepositsService,
    OtpService,
    SimulatorService,
    TransfersService,
    WalletsService,
  ],
})
export class IssuingModule {}
