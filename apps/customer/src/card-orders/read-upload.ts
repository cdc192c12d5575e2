import type { Exchange } from '@sadpath/service';
import type { Upload } from '../domain/order-file';
import { multipartFile } from './multipart-file';

/** The part `file` of a multipart request; undefined when there is none. */
export function readUpload({ body }: Exchange): Upload | undefined {
  return body.kind === 'other' ? multipartFile(body.type, body.bytes.toString('utf8'), 'file') : undefined;
}
