import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { IdPath } from '../forms/common.requests.dto';
import { OpenWalletRequest } from './dto/wallet.requests.dto';
import { LimitsResponse, WalletResponse } from './dto/wallet.responses.dto';
import { WalletsService } from './wallets.service';
import { limitsOf } from '../domain/spending-limits';
import { rulesOf } from '../banking.settings';
import type { Wallet } from '../domain/wallet';

/** Wallets of the caller. */
@Controller('api/v1/banking/wallets')
export class WalletsController {
  constructor(private readonly wallets: WalletsService) {}

  @Get()
  @Operation({ summary: 'All wallets of the caller', tags: ['Wallets'], answers: [WalletResponse] })
  @Raises(...SESSION)
  async listWallets(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    return (await this.wallets.list(call, caller)).map((wallet) => walletOf(wallet, call, caller));
  }

  @Post()
  @Operation({ summary: 'Opens a wallet', tags: ['Wallets'], status: 201, answers: WalletResponse })
  @Raises(...SESSION, ...FORM, 'DUPLICATE_ENTRY')
  async openWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: OpenWalletRequest) {
    return walletOf(await this.wallets.open(call, caller, body), call, caller);
  }

  @Get(':id')
  @Operation({ summary: 'One wallet', tags: ['Wallets'], answers: WalletResponse })
  @Raises(...SESSION, ...ONE_FIELD, 'ACCOUNT_NOT_FOUND')
  async getWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return walletOf(await this.wallets.get(call, caller, id), call, caller);
  }

  @Get(':id/limits')
  @Operation({ summary: 'The limits of a wallet and what is used of them', tags: ['Wallets'], answers: LimitsResponse })
  @Raises(...SESSION, ...ONE_FIELD, 'ACCOUNT_NOT_FOUND')
  getLimits(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return this.wallets.limits(call, caller, id);
  }

  @Post(':id/freeze')
  @Operation({ summary: 'Stops all debits', tags: ['Wallets'], answers: WalletResponse })
  @Raises(...SESSION, ...FORM, 'ACCOUNT_NOT_FOUND', 'WALLET_INACTIVE', 'DUPLICATE_ENTRY')
  async freezeWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return walletOf(await this.wallets.change(call, caller, { id, event: 'freeze' }), call, caller);
  }

  @Post(':id/unfreeze')
  @Operation({ summary: 'Allows debits again', tags: ['Wallets'], answers: WalletResponse })
  @Raises(...SESSION, ...FORM, 'ACCOUNT_NOT_FOUND', 'WALLET_INACTIVE', 'DUPLICATE_ENTRY')
  async unfreezeWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return walletOf(await this.wallets.change(call, caller, { id, event: 'unfreeze' }), call, caller);
  }

  @Post(':id/deactivate')
  @Operation({ summary: 'Takes a wallet out of use', tags: ['Wallets'], answers: WalletResponse })
  @Raises(...SESSION, ...FORM, 'ACCOUNT_NOT_FOUND', 'DUPLICATE_ENTRY')
  async deactivateWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return walletOf(await this.wallets.change(call, caller, { id, event: 'deactivate' }), call, caller);
  }

  @Post(':id/activate')
  @Operation({ summary: 'Takes a wallet into use again', tags: ['Wallets'], answers: WalletResponse })
  @Raises(...SESSION, ...FORM, 'ACCOUNT_NOT_FOUND', 'DUPLICATE_ENTRY')
  async activateWallet(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return walletOf(await this.wallets.change(call, caller, { id, event: 'activate' }), call, caller);
  }
}

/** A wallet with the limits of its owner's KYC level. */
function walletOf(wallet: Wallet, call: Call, { user }: BankCaller) {
  return WalletResponse.of(wallet, limitsOf(user, rulesOf(call)));
}
