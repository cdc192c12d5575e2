import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Page } from '@sadpath/errors';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { DEBIT, FORM, LIST_FORM, TEXT_PATH, Raises, SESSION, PERMISSION } from '../banking.raises';
import { minorOf } from '../domain/money';
import { pageOf } from '../domain/page';
import {
  ExternalTransferRequest,
  InternalTransferRequest,
  recipientFaults,
  TransferPath,
  TransfersQuery,
  ValidateRecipientRequest,
} from './dto/transfer.requests.dto';
import { RecipientResponse, TransferResponse } from './dto/transfer.responses.dto';
import { NameEnquiryService } from './name-enquiry.service';
import { TransfersService } from './transfers.service';
import { Pagination } from '../forms/pagination.dto';

const TAGS = ['Transfers'];
/** What both kinds of transfer may answer. */
const TRANSFER = [
  ...SESSION,
  ...FORM,
  ...DEBIT,
  ...PERMISSION,
  'FEATURE_DISABLED',
  'DUPLICATE_TRANSFER',
  'DUPLICATE_ENTRY',
  'LIMIT_EXCEEDED',
  'FRAUD_DETECTED',
  'INVALID_ACCOUNT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const;

/** Transfers inside the bank, to other banks and abroad. */
@Controller('api/v1/banking/transfers')
export class TransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly enquiries: NameEnquiryService,
  ) {}

  @Post('validate-recipient')
  @Operation({ summary: 'Asks whose account it is', tags: TAGS, answers: RecipientResponse })
  @Raises(
    ...SESSION,
    ...FORM,
    'INVALID_BANK_CODE',
    'ACCOUNT_NOT_FOUND',
    'SERVICE_UNAVAILABLE',
    'INTERNAL_ERROR',
    'DUPLICATE_ENTRY',
  )
  async validateRecipient(
    @InCall() call: Call,
    @ByCaller() { tenant }: BankCaller,
    @Body() body: ValidateRecipientRequest,
  ) {
    return RecipientResponse.of(await this.enquiries.enquire(call, tenant, body));
  }

  @Post('internal')
  @Operation({
    summary: 'Sends money inside the bank',
    tags: TAGS,
    status: 201,
    answers: TransferResponse,
    marks: bankMarks({ feature: 'internalTransfers', permission: 'transfer' }),
  })
  @Raises(...TRANSFER)
  async transferInternally(
    @InCall() call: Call,
    @ByCaller() caller: BankCaller,
    @Body() body: InternalTransferRequest,
  ) {
    const { sourceWalletId, recipientAccountNumber: accountNumber, narration = null } = body;
    const order = {
      type: 'internal',
      accountNumber,
      bankCode: null,
      recipientName: null,
      beneficiaryId: null,
    } as const;
    const wish = { ...order, sourceWalletId, narration, amount: minorOf(body.amount) };
    return TransferResponse.of(await this.transfers.open(call, caller, wish));
  }

  @Post('external')
  @Operation({
    summary: 'Sends money to another bank',
    tags: TAGS,
    status: 201,
    answers: TransferResponse,
    marks: bankMarks({ feature: 'externalTransfers', permission: 'transfer', furtherFaults: recipientFaults }),
  })
  @Raises(...TRANSFER, 'INVALID_REFERENCE', 'INVALID_BANK_CODE', 'TRANSFER_FAILED')
  async transferExternally(
    @InCall() call: Call,
    @ByCaller() caller: BankCaller,
    @Body() body: ExternalTransferRequest,
  ) {
    const { sourceWalletId, narration = null, recipientName = null, beneficiaryId = null } = body;
    const target = { accountNumber: body.recipientAccountNumber ?? '', bankCode: body.recipientBankCode ?? '' };
    const wish = { ...target, sourceWalletId, narration, recipientName, beneficiaryId, amount: minorOf(body.amount) };
    return TransferResponse.of(await this.transfers.open(call, caller, { ...wish, type: 'external' }));
  }

  @Post('international')
  @Operation({
    summary: 'Sends money abroad; no bank of the sandbox offers it',
    tags: TAGS,
    status: 201,
    answers: TransferResponse,
    marks: bankMarks({ feature: 'internationalTransfers', permission: 'transfer' }),
  })
  @Raises(...SESSION, ...PERMISSION, 'FEATURE_DISABLED', 'SERVICE_UNAVAILABLE', 'DUPLICATE_ENTRY')
  transferAbroad(): never {
    return this.transfers.openAbroad();
  }

  @Get()
  @Operation({
    summary: 'Transfers of the caller, newest first',
    tags: TAGS,
    answers: { page: TransferResponse, pagination: Pagination },
  })
  @Raises(...SESSION, ...LIST_FORM)
  async listTransfers(@InCall() call: Call, @ByCaller() caller: BankCaller, @Query() query: TransfersQuery) {
    const { items, pagination } = pageOf(await this.transfers.list(call, caller, query), query);
    return new Page(
      items.map((transfer) => TransferResponse.of(transfer)),
      pagination,
    );
  }

  @Get(':idOrReference')
  @Operation({ summary: 'One transfer by id or reference', tags: TAGS, answers: TransferResponse })
  @Raises(...SESSION, ...TEXT_PATH, 'NOT_FOUND')
  async getTransfer(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() path: TransferPath) {
    return TransferResponse.of(await this.transfers.get(call, caller, path.idOrReference));
  }
}
