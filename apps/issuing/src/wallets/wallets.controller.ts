import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { BODY_CODES, CARD_CODES, LEDGER_CODES, MONEY_CODES, QUERY_CODES, WALLET_CODES } from '../forms/form-codes';
import { toListQuery, toPage } from '../forms/to-list-query';
import { Raises } from '../issuing.raises';
import {
  ListWalletsRequest,
  ListWalletTransactionsRequest,
  OpenWalletRequest,
  TransferRequest,
  WalletPath,
} from './dto/wallets.requests.dto';
import {
  TransferResponse,
  WalletIdResponse,
  WalletResponse,
  WalletTransactionResponse,
} from './dto/wallets.responses.dto';
import { TransfersService } from './transfers.service';
import { walletTransactionView, walletView } from './wallet.view';
import { WalletsService } from './wallets.service';
import { Pagination } from '../forms/list.query.dto';

/** A program's pools of fiat money (contract §3.3). Fixed paths stand before those with an id. */
@Controller('v2/wallets')
export class WalletsController {
  constructor(
    private readonly wallets: WalletsService,
    private readonly transfers: TransfersService,
  ) {}

  @Post()
  @Operation({ summary: 'Opens a wallet', tags: ['Wallets'], answers: WalletIdResponse })
  @Raises(...BODY_CODES, ...LEDGER_CODES, 'field_required', 'field_too_long', 'field_too_short')
  async openWallet(@InVisit() visit: Visit, @Body() { name }: OpenWalletRequest) {
    const { walletId } = await this.wallets.open(visit, name);
    return { walletId };
  }

  @Get()
  @Operation({ summary: 'Lists wallets', tags: ['Wallets'], answers: { page: WalletResponse, pagination: Pagination } })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listWallets(@InVisit() visit: Visit, @Query() query: ListWalletsRequest) {
    const page = await this.wallets.list(visit, toListQuery(query, 'dateCreated'));
    return toPage(page, (wallet) => walletView(wallet, visit.program.currency));
  }

  @Get('transactions')
  @Operation({
    summary: 'Lists deposits and transfers',
    tags: ['Wallets'],
    answers: { page: WalletTransactionResponse, pagination: Pagination },
  })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listWalletTransactions(@InVisit() visit: Visit, @Query() query: ListWalletTransactionsRequest) {
    return toPage(await this.wallets.movements(visit, toListQuery(query, 'dateCreated'), query), walletTransactionView);
  }

  @Post('transfer')
  @Operation({
    summary: 'Moves money to a wallet or a card, at once',
    tags: ['Wallets'],
    answers: TransferResponse,
    marks: { movesMoney: true },
  })
  @Raises(
    ...BODY_CODES,
    ...WALLET_CODES,
    ...CARD_CODES,
    ...MONEY_CODES,
    'field_required',
    'field_too_long',
    'field_enum',
    'field_range',
    'transfer_same_wallet',
    'compliance_restricted',
    'card_closed',
    'insufficient_funds',
    'funds_not_cleared',
  )
  async transferFunds(@InVisit() visit: Visit, @Body() body: TransferRequest) {
    return { transId: await this.transfers.transfer(visit, body), transStatus: 1 };
  }

  @Get(':walletId')
  @Operation({ summary: 'Reads a wallet with its balances', tags: ['Wallets'], answers: WalletResponse })
  @Raises('path_id_invalid', ...WALLET_CODES, ...LEDGER_CODES)
  async readWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath) {
    return walletView(await this.wallets.read(visit, walletId), visit.program.currency);
  }
}
