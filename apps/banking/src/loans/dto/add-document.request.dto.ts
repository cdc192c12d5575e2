import { OneOf, Text } from '@sadpath/service';
import { DOCUMENT_TYPES } from '../../domain/loan-application';

/** `POST /loan-applications/:id/documents`; the content is taken and not kept (contract banking §3.6). */
export class AddDocumentRequest {
  @OneOf(DOCUMENT_TYPES) type: (typeof DOCUMENT_TYPES)[number];
  @Text() fileName: string;
  @Text({ optional: true }) contentBase64?: string | null;
}
