import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { changeCreditLimit, freeze, suspend, unfreeze, unsuspend } from '../domain/wallet-status';
import { WalletPath } from '../forms/shared.requests.dto';
import { Raises, USABLE, WRITE } from '../wallet.raises';
import {
  CloseWalletRequest,
  CreditLimitRequest,
  ReasonRequest,
  SuspendWalletRequest,
} from './dto/wallet-status.requests.dto';
import { WalletResponse } from './dto/wallets.responses.dto';
import { WalletStatusService } from './wallet-status.service';

const tags = ['Wallet status'];
const marks = { isForAdmins: true } as const;

/** Status operations (contract wallet §3.3). */
@Controller('wallet/v1/wallets/:walletId')
export class WalletStatusController {
  constructor(private readonly status: WalletStatusService) {}

  @Post('freeze')
  @Operation({ summary: 'Freezes a wallet', tags, answers: WalletResponse, marks })
  @Raises(...WRITE, 'ERR_WALLET_NOT_FOUND', 'ERR_WALLET_CLOSED')
  freezeWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() { reason }: ReasonRequest) {
    return this.status.change(visit, walletId, (wallet, now) => freeze(wallet, reason, now));
  }

  @Post('unfreeze')
  @Operation({ summary: 'Lifts a freeze', tags, answers: WalletResponse, marks })
  @Raises(...WRITE, 'ERR_WALLET_NOT_FOUND', 'ERR_WALLET_CLOSED')
  unfreezeWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath) {
    return this.status.change(visit, walletId, unfreeze);
  }

  @Post('suspend')
  @Operation({ summary: 'Suspends a wallet for a time', tags, answers: WalletResponse, marks })
  @Raises(...WRITE, 'ERR_WALLET_NOT_FOUND', 'ERR_WALLET_CLOSED', 'ERR_WALLET_FROZEN')
  suspendWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: SuspendWalletRequest) {
    return this.status.change(visit, walletId, (wallet, now) => suspend(wallet, body, now));
  }

  @Post('unsuspend')
  @Operation({ summary: 'Lifts a suspension', tags, answers: WalletResponse, marks })
  @Raises(...WRITE, 'ERR_WALLET_NOT_FOUND', 'ERR_WALLET_CLOSED', 'ERR_WALLET_FROZEN')
  unsuspendWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath) {
    return this.status.change(visit, walletId, unsuspend);
  }

  @Post('close')
  @Operation({ summary: 'Closes an empty wallet for good', tags, answers: WalletResponse, bodyIsOptional: true })
  @Raises(...WRITE, ...USABLE)
  closeWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() { reason }: CloseWalletRequest) {
    return this.status.close(visit, walletId, reason);
  }

  @Patch('credit-limit')
  @Operation({ summary: 'Sets the limit of a post-paid wallet', tags, answers: WalletResponse, marks })
  @Raises(...WRITE, ...USABLE)
  changeCreditLimit(
    @InVisit() visit: Visit,
    @Param() { walletId }: WalletPath,
    @Body() { creditLimit }: CreditLimitRequest,
  ) {
    return this.status.change(visit, walletId, (wallet, now) => changeCreditLimit(wallet, creditLimit, now));
  }
}
