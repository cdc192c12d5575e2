import type { Instant } from '@sadpath/clock';
import { customerError } from '../customer.errors';

/** A file of order lines, as it was uploaded. */
export interface OrderFile {
  readonly tenant: string;
  readonly fileName: string;
  readonly lines: number;
  readonly bytes: number;
  readonly uploadedAt: Instant;
}

/** The text of an upload before it is accepted. */
export interface Upload {
  readonly fileName: string;
  readonly content: string;
}

/** Accepts a text file with at least one line. Throws `invalid.input.request` (library code ORD002) for anything else. */
export function acceptUpload(upload: Upload | undefined, tenant: string, now: Instant): OrderFile {
  if (upload === undefined) throw refusal('is missing');
  if (!/^[^/\\]+\.txt$/i.test(upload.fileName)) throw refusal('is not a TXT file');
  const lines = upload.content.split(/\r?\n/).filter((line) => line.trim() !== '').length;
  if (lines === 0) throw refusal('is empty');
  return { tenant, fileName: upload.fileName, lines, bytes: Buffer.byteLength(upload.content), uploadedAt: now };
}

function refusal(message: string): ReturnType<typeof customerError> {
  return customerError('invalid.input.request', undefined, { fields: [{ field: 'file', message }] });
}
