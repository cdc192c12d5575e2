import { Controller, Get, Query } from '@nestjs/common';
import { Page } from '@sadpath/errors';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { LIST_FORM, Raises, SESSION } from '../banking.raises';
import { pageOf } from '../domain/page';
import { TransactionsQuery } from './dto/wallet.requests.dto';
import { AccountResponse, AccountsResponse, TransactionResponse } from './dto/wallet.responses.dto';
import { WalletsService } from './wallets.service';
import { Pagination } from '../forms/pagination.dto';

/** Accounts and statements: the older view of wallets. */
@Controller('api/v1/banking')
export class StatementsController {
  constructor(private readonly wallets: WalletsService) {}

  @Get('accounts')
  @Operation({ summary: 'All accounts of the caller', tags: ['Wallets'], answers: AccountsResponse })
  @Raises(...SESSION)
  async listAccounts(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    const wallets = await this.wallets.list(call, caller);
    return { accounts: wallets.map((wallet) => AccountResponse.of(wallet, caller.user)) };
  }

  @Get('transactions')
  @Operation({
    summary: 'The statement of the caller, newest first',
    tags: ['Wallets'],
    answers: { page: TransactionResponse, pagination: Pagination },
  })
  @Raises(...SESSION, ...LIST_FORM)
  async listTransactions(@InCall() call: Call, @ByCaller() caller: BankCaller, @Query() query: TransactionsQuery) {
    const { items, pagination } = pageOf(await this.wallets.statement(call, caller, query.walletId), query);
    return new Page(
      items.map((entry) => TransactionResponse.of(entry)),
      pagination,
    );
  }
}
