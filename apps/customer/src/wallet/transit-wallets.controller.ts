import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, once, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { cardOf } from '../forms/card-of';
import { ALLOWED, DEBIT, HELD_CARD, USABLE_CARD, Raises } from '../customer.raises';
import { balanceView, loadView, walletEntryView } from '../views/ncmc.view';
import { LoadWalletRequest, WalletRequest, WalletTransactionsRequest } from './dto/wallet.requests.dto';
import { TransitWalletsService, type LoadOrder } from './transit-wallets.service';
import {
  TransitBalanceResponse,
  TransitChipResponse,
  TransitLedgerResponse,
  TransitLoadResponse,
  TransitServicesResponse,
} from '../views/ncmc.response.dto';

const TAGS = ['Transit wallet'];
const READ = { access: 'read' };

/** The transit wallet (NCMC) of a card. */
@Controller('dcms/wallet')
export class TransitWalletsController {
  constructor(private readonly wallets: TransitWalletsService) {}

  @Post('load')
  @Operation({
    summary: 'Loads a transit wallet from the account of the card',
    tags: TAGS,
    answers: TransitLoadResponse,
  })
  @Raises(...USABLE_CARD, ...ALLOWED, 'TX0057', ...DEBIT)
  loadWallet(@InVisit() visit: Visit, @Body() body: LoadWalletRequest) {
    const { txnId } = body;
    return once(visit, { operation: 'wallet/load', of: cardOf(body), id: txnId }, async (keepIn) => {
      const keep: LoadOrder['keep'] = (tx, card) => keepIn(tx, loadView(card, txnId));
      return loadView(await this.wallets.load(visit, body, { ...body, keep }), txnId);
    });
  }

  @Post('fetch/balance')
  @Operation({ summary: 'What a transit wallet holds', tags: TAGS, marks: READ, answers: TransitBalanceResponse })
  @Raises(...HELD_CARD)
  async fetchWalletBalance(@InVisit() visit: Visit, @Body() body: WalletRequest) {
    return balanceView(await this.wallets.read(visit, body));
  }

  @Post('fetch/services')
  @Operation({ summary: 'Transit services on the chip', tags: TAGS, marks: READ, answers: TransitServicesResponse })
  @Raises(...HELD_CARD)
  async fetchWalletServices(@InVisit() visit: Visit, @Body() body: WalletRequest) {
    const { entityId, kitNo, wallet } = await this.wallets.read(visit, body);
    return { entityId, kitNo, services: wallet.services, walletType: body.walletType };
  }

  @Post('fetch/ledger/transaction')
  @Operation({ summary: 'Movements of the staged account', tags: TAGS, marks: READ, answers: TransitLedgerResponse })
  @Raises(...HELD_CARD)
  async fetchWalletLedger(@InVisit() visit: Visit, @Body() body: WalletTransactionsRequest) {
    const { entityId, kitNo, wallet } = await this.wallets.read(visit, body);
    const rows = this.wallets.select(wallet.ledger, body).map(walletEntryView);
    return { entityId, kitNo, ledgerOfflineStagedTransactionData: rows };
  }

  @Post('fetch/authnt/transaction')
  @Operation({ summary: 'What happened on the chip', tags: TAGS, marks: READ, answers: TransitChipResponse })
  @Raises(...HELD_CARD)
  async fetchWalletAuthentications(@InVisit() visit: Visit, @Body() body: WalletTransactionsRequest) {
    const { entityId, kitNo, wallet } = await this.wallets.read(visit, body);
    const rows = this.wallets.select(wallet.offline, body).map(walletEntryView);
    return { entityId, kitNo, authntOfflineTransactionData: rows };
  }
}
