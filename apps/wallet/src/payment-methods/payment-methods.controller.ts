import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { WalletPath } from '../forms/shared.requests.dto';
import { PAYMENT_METHOD, Raises, READ, USABLE, WRITE } from '../wallet.raises';
import {
  ListPaymentMethodsQuery,
  PaymentMethodPath,
  RegisterRequest,
  VerifyRequest,
} from './dto/payment-methods.requests.dto';
import { PaymentMethodResponse } from './dto/payment-methods.responses.dto';
import { PaymentMethodsService } from './payment-methods.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Payment methods'];
const answers = PaymentMethodResponse;

/** Payment methods of a wallet (contract wallet §3.6). */
@Controller('wallet/v1/wallets/:walletId/payment-methods')
export class PaymentMethodsController {
  constructor(private readonly methods: PaymentMethodsService) {}

  @Post()
  @Operation({ summary: 'Registers an instrument', tags, status: 201, answers })
  @Raises(...WRITE, ...USABLE)
  registerPaymentMethod(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: RegisterRequest) {
    return this.methods.register(visit, walletId, body);
  }

  @Get()
  @Operation({
    summary: 'Lists the instruments of a wallet',
    tags,
    answers: { page: PaymentMethodResponse, pagination: Pagination },
  })
  @Raises(...READ, 'ERR_WALLET_NOT_FOUND')
  listPaymentMethods(
    @InVisit() visit: Visit,
    @Param() { walletId }: WalletPath,
    @Query() query: ListPaymentMethodsQuery,
  ) {
    return this.methods.list(visit, walletId, query);
  }

  @Get(':paymentMethodId')
  @Operation({ summary: 'Reads an instrument', tags, answers })
  @Raises(...READ, ...PAYMENT_METHOD)
  getPaymentMethod(@InVisit() visit: Visit, @Param() path: PaymentMethodPath) {
    return this.methods.get(visit, path);
  }

  @Post(':paymentMethodId/verify')
  @Operation({ summary: 'Verifies an instrument by its code', tags, answers })
  @Raises(
    ...WRITE,
    ...USABLE,
    ...PAYMENT_METHOD,
    'ERR_WALLET_PAYMENT_METHOD_INACTIVE',
    'ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED',
  )
  verifyPaymentMethod(@InVisit() visit: Visit, @Param() path: PaymentMethodPath, @Body() { code }: VerifyRequest) {
    return this.methods.verify(visit, path, code);
  }

  @Post(':paymentMethodId/deactivate')
  @Operation({ summary: 'Ends an instrument', tags, answers })
  @Raises(...WRITE, ...USABLE, ...PAYMENT_METHOD, 'ERR_WALLET_PAYMENT_METHOD_INACTIVE')
  deactivatePaymentMethod(@InVisit() visit: Visit, @Param() path: PaymentMethodPath) {
    return this.methods.deactivate(visit, path);
  }
}
