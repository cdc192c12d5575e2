import { Text } from '@sadpath/service';

/** A BIN in the path. */
export class BinPath {
  @Text({ example: '608040' }) bin: string;
}
