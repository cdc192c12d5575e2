import { Body, Controller, Delete, Param, Post, Query } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cbs-connector.raises';
import { AccountsService } from './accounts.service';
import { statusView } from './account.view';
import { AccountPath, ChangeStatusRequest, OpenAccountRequest, TakeBackQuery } from './dto/accounts.requests.dto';
import { AccountStatusResponse, OpenedAccountResponse, TakenBackResponse } from './dto/accounts.responses.dto';

const TAGS = ['Accounts'];

/** The accounts themselves: opened at registration, and moved from status to status. */
@Controller('dcms/cbs/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @Operation({ summary: 'Opens an account unless the bank has it', tags: TAGS, answers: OpenedAccountResponse })
  @Raises('cbs.credit.failed', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  openAccount(@InVisit() visit: Visit, @Body() body: OpenAccountRequest) {
    return this.accounts.open(visit, body);
  }

  @Post(':accountNo/status')
  @Operation({ summary: 'Freezes, rests, wakes or closes an account', tags: TAGS, answers: AccountStatusResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async changeAccountStatus(
    @InVisit() visit: Visit,
    @Param() { accountNo }: AccountPath,
    @Body() { accountStatus }: ChangeStatusRequest,
  ) {
    return statusView(await this.accounts.changeStatus(visit, { accountNo, accountStatus }));
  }

  @Delete(':accountNo')
  @Operation({ summary: 'Takes the opening of an unused account back', tags: TAGS, answers: TakenBackResponse })
  @Raises('cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async takeBackAccount(
    @InVisit() visit: Visit,
    @Param() { accountNo }: AccountPath,
    @Query() { entityId }: TakeBackQuery,
  ) {
    return { accountNo, takenBack: await this.accounts.takeBack(visit, accountNo, entityId) };
  }
}
