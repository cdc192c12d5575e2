import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { WalletPath } from '../forms/shared.requests.dto';
import { Raises, READ, USABLE, WRITE } from '../wallet.raises';
import { ChangeWalletRequest, ListWalletsQuery, OpenWalletRequest } from './dto/wallets.requests.dto';
import { BalanceResponse, WalletResponse } from './dto/wallets.responses.dto';
import { WalletsService } from './wallets.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Wallets'];

/** Wallets (contract wallet §3.3). */
@Controller('wallet/v1/wallets')
export class WalletsController {
  constructor(private readonly wallets: WalletsService) {}

  @Post()
  @Operation({ summary: 'Opens a wallet', tags, status: 201, answers: WalletResponse })
  @Raises(...WRITE, 'ERR_WALLET_ALREADY_EXISTS')
  openWallet(@InVisit() visit: Visit, @Body() body: OpenWalletRequest) {
    return this.wallets.open(visit, body);
  }

  @Get()
  @Operation({
    summary: 'Lists wallets, newest first',
    tags,
    answers: { page: WalletResponse, pagination: Pagination },
  })
  @Raises(...READ)
  listWallets(@InVisit() visit: Visit, @Query() query: ListWalletsQuery) {
    return this.wallets.list(visit, query);
  }

  @Get(':walletId')
  @Operation({ summary: 'Reads a wallet', tags, answers: WalletResponse })
  @Raises(...READ, 'ERR_WALLET_NOT_FOUND')
  getWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath) {
    return this.wallets.get(visit, walletId, (wallet) => WalletResponse.of(wallet));
  }

  @Get(':walletId/balance')
  @Operation({ summary: 'Reads the counters of a wallet', tags, answers: BalanceResponse })
  @Raises(...READ, 'ERR_WALLET_NOT_FOUND')
  getBalance(@InVisit() visit: Visit, @Param() { walletId }: WalletPath) {
    return this.wallets.get(visit, walletId, (wallet) => BalanceResponse.of(wallet));
  }

  @Patch(':walletId')
  @Operation({ summary: 'Changes label and metadata', tags, answers: WalletResponse, marks: { takesNull: true } })
  @Raises(...WRITE, ...USABLE)
  changeWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: ChangeWalletRequest) {
    return this.wallets.change(visit, walletId, body);
  }
}
