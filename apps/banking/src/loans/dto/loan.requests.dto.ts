import { OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { DOCUMENT_TYPES } from '../../domain/loan-application';
import { Amount } from '../../forms/bank-fields';

/** RFC 4648 §4, with or without its padding. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** `GET /loan-products/:id/calculator` (contract banking §3.6). */
export class CalculatorQuery {
  @Amount() amount: number;
  @Whole({ min: 1 }) tenureMonths: number;
}

/** `POST /loan-applications`; products of fixed days need no tenure (contract banking §3.6). */
export class ApplyRequest {
  @Uuid() productId: string;
  @Amount() amount: number;
  @Whole({ optional: true, min: 1 }) tenureMonths?: number | null;
  @Text({ optional: true, max: 200 }) purpose?: string | null;
  @Amount({ optional: true }) monthlyIncome?: number | null;
  @Uuid({ optional: true }) disbursementWalletId?: string | null;
}

/** `POST /loan-applications/:id/documents`; the content is taken and not kept (contract banking §3.6). */
export class AddDocumentRequest {
  @OneOf(DOCUMENT_TYPES) type: (typeof DOCUMENT_TYPES)[number];
  @Text() fileName: string;
  @Text({ optional: true, pattern: BASE64, says: 'must be Base64, such as JVBERg==' }) contentBase64?: string | null;
}

/** `POST /loans/:id/repay` (contract banking §3.6). */
export class RepayRequest {
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}
