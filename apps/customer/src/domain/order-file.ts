import type { Instant } from '@sadpath/clock';
import { invalidInput } from './refusals';

/** A file of order lines, as it was uploaded. */
export interface OrderFile {
  readonly tenant: string;
  /** @pattern ^[^/\\]+\.[tT][xX][tT]$ */
  readonly fileName: string;
  /** @minimum 1 */
  readonly lines: number;
  /** @minimum 1 */
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
  if (upload === undefined) throw invalidInput('file', 'is missing');
  if (!/^[^/\\]+\.txt$/i.test(upload.fileName)) throw invalidInput('file', 'is not a TXT file');
  const lines = upload.content.split(/\r?\n/).filter((line) => line.trim() !== '').length;
  if (lines === 0) throw invalidInput('file', 'is empty');
  return { tenant, fileName: upload.fileName, lines, bytes: Buffer.byteLength(upload.content), uploadedAt: now };
}
