import type { Upload } from '../domain/order-file';
import type { Exchange } from '@sadpath/service';

/**
 * The file under `name` in a multipart/form-data body (RFC 7578); undefined when there is none, or when the body is
 * of another type or broken. For bodies that are in memory and bounded: a server that takes large files streams them.
 */
export function multipartFile(contentType: string, body: string, name: string): Upload | undefined {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return undefined;
  // A delimiter stands at the start of a line; the first part has no line before it.
  const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
  const [, found] = parts.map(fileOf).find((file) => file?.[0] === name) ?? [];
  return parts.some((part) => part.startsWith('--')) ? found : undefined;
}

function boundaryOf(contentType: string): string | undefined {
  const match = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]+)"|([^;\s"]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** The field name and the file of a part; undefined for a part that is no file. */
function fileOf(part: string): readonly [string, Upload] | undefined {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const disposition = /^content-disposition:\s*form-data\s*(;[^\r\n]*)/im.exec(part.slice(0, end))?.[1] ?? '';
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
  const fileName = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1];
  return name === undefined || fileName === undefined ? undefined : [name, { fileName, content: part.slice(end + 4) }];
}

/** The part `file` of a multipart request; undefined when there is none. */
export function readUpload({ body }: Exchange): Upload | undefined {
  return body.kind === 'other' ? multipartFile(body.type, body.bytes.toString('utf8'), 'file') : undefined;
}
