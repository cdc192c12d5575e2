import { Body, Controller, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cbs-connector.errors';
import { AccountsService } from './accounts.service';
import { statusView } from './account.view';
import { AccountStatusResponse } from './dto/account-status.response.dto';
import { AccountPath, ChangeStatusRequest } from './dto/change-status.request.dto';
import { OpenAccountRequest } from './dto/open-account.request.dto';
import { OpenedAccountResponse } from './dto/opened-account.response.dto';

const TAGS = ['Accounts'];

/** The accounts themselves: opened at registration, and moved from status to status. */
@Controller('dcms/cbs/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @Operation({ summary: 'Opens an account unless the bank has it', tags: TAGS, answers: OpenedAccountResponse })
  @Raises('cbs.credit.failed', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  openAccount(@InVisit() visit: Visit, @Body() body: OpenAccountRequest): Promise<OpenedAccountResponse> {
    return this.accounts.open(visit, body);
  }

  @Post(':accountNo/status')
  @Operation({ summary: 'Freezes, rests, wakes or closes an account', tags: TAGS, answers: AccountStatusResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async changeAccountStatus(
    @InVisit() visit: Visit,
    @Param() { accountNo }: AccountPath,
    @Body() { accountStatus }: ChangeStatusRequest,
  ): Promise<AccountStatusResponse> {
    return statusView(await this.accounts.changeStatus(visit, { accountNo, accountStatus }));
  }
}
