import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { bankingFixtures } from '../banking.fixtures';
import { DEBIT, FORM, ONE_FIELD, PERMISSION, Raises, SESSION, TEXT_PATH } from '../banking.raises';
import { billersOf, requireBiller } from '../domain/biller';
import { minorOf } from '../domain/money';
import {
  BillerPath,
  CategoryPath,
  PayBillRequest,
  ValidateCustomerRequest,
  PaymentPath,
} from './dto/bill.requests.dto';
import {
  BillCategoryResponse,
  BillerResponse,
  PaymentItemResponse,
  PaymentResponse,
  ValidCustomerResponse,
} from './dto/bill.responses.dto';
import { PaymentsService } from './payments.service';

const TAGS = ['Bill payments'];
const MARKS = bankMarks({ feature: 'billPayments' });

/** Billers and their bills. */
@Controller('api/v1/banking/bill-payment')
export class BillPaymentController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('categories')
  @Operation({ summary: 'Kinds of bills', tags: TAGS, answers: [BillCategoryResponse], marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  listCategories(): readonly BillCategoryResponse[] {
    return bankingFixtures.billerBook.categories.map((category) => BillCategoryResponse.of(category));
  }

  @Get('categories/:code/providers')
  @Operation({ summary: 'Billers of a category', tags: TAGS, answers: [BillerResponse], marks: MARKS })
  @Raises(...SESSION, ...TEXT_PATH, 'NOT_FOUND', 'FEATURE_DISABLED')
  listBillers(@Param() { code }: CategoryPath): readonly BillerResponse[] {
    return billersOf(bankingFixtures.billerBook, code).map((biller) => BillerResponse.of(biller));
  }

  @Get('providers/:billerId/items')
  @Operation({ summary: 'What a biller sells', tags: TAGS, answers: [PaymentItemResponse], marks: MARKS })
  @Raises(...SESSION, ...TEXT_PATH, 'FEATURE_DISABLED', 'BILLER_NOT_FOUND')
  listItems(@Param() path: BillerPath): readonly PaymentItemResponse[] {
    const { billerId } = requireBiller(bankingFixtures.billerBook, path.billerId);
    const own = bankingFixtures.billerBook.items.filter((item) => item.billerId === billerId);
    return own.map((item) => PaymentItemResponse.of(item));
  }

  @Post('validate')
  @Operation({ summary: 'Asks a biller for a customer', tags: TAGS, answers: ValidCustomerResponse, marks: MARKS })
  @Raises(
    ...SESSION,
    ...FORM,
    'FEATURE_DISABLED',
    'BILLER_NOT_FOUND',
    'INVALID_REFERENCE',
    'SERVICE_UNAVAILABLE',
    'INTERNAL_ERROR',
    'CUSTOMER_NOT_FOUND',
    'DUPLICATE_ENTRY',
  )
  validateCustomer(@InCall() call: Call, @Body() body: ValidateCustomerRequest) {
    const { billerId, customerReference, paymentItemCode } = body;
    const { customerName } = this.payments.validate(call, {
      billerId,
      customerReference,
      paymentItemCode: paymentItemCode ?? undefined,
    });
    return { billerId, customerReference, customerName, valid: true };
  }

  @Post('pay')
  @Operation({
    summary: 'Pays a bill',
    tags: TAGS,
    status: 201,
    answers: PaymentResponse,
    marks: bankMarks({ feature: 'billPayments', permission: 'bill_payment' }),
  })
  @Raises(
    ...SESSION,
    ...FORM,
    ...DEBIT,
    ...PERMISSION,
    'FEATURE_DISABLED',
    'BILLER_NOT_FOUND',
    'INVALID_REFERENCE',
    'SERVICE_UNAVAILABLE',
    'CUSTOMER_NOT_FOUND',
    'LIMIT_EXCEEDED',
    'PAYMENT_FAILED',
    'DUPLICATE_ENTRY',
  )
  async payBill(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: PayBillRequest) {
    const { billerId, paymentItemCode, customerReference, sourceWalletId = null, narration = null } = body;
    const order = {
      billerId,
      paymentItemCode,
      customerReference,
      sourceWalletId,
      narration,
      amount: minorOf(body.amount),
    };
    return PaymentResponse.of(await this.payments.pay(call, caller, order));
  }

  @Get(':idOrReference')
  @Operation({ summary: 'One payment by id or reference', tags: TAGS, answers: PaymentResponse, marks: MARKS })
  @Raises(...SESSION, ...ONE_FIELD, 'NOT_FOUND', 'FEATURE_DISABLED')
  async getPayment(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { idOrReference }: PaymentPath) {
    return PaymentResponse.of(await this.payments.get(call, caller, idOrReference));
  }
}
