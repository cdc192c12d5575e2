import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsService } from './accounts/accounts.service';
import { HoldersController } from './accounts/holders.controller';
import { HoldersService } from './accounts/holders.service';
import { InquiriesController } from './accounts/inquiries.controller';
import { InquiriesService } from './accounts/inquiries.service';
import { PostingsController } from './postings/postings.controller';
import { PostingsService } from './postings/postings.service';

/** The CBS Connector. */
@Module({
  controllers: [PostingsController, InquiriesController, AccountsController, HoldersController],
  providers: [PostingsService, InquiriesService, AccountsService, HoldersService],
})
export class CbsConnectorModule {}
