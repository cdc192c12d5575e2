import { Text } from '@sadpath/forms';

/** A BIN in the path. */
export class BinPath {
  @Text({ example: '608040' }) bin: string;
}
