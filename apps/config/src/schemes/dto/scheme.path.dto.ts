import { Text } from '@sadpath/forms';

/** A scheme in the path. */
export class SchemePath {
  @Text({ example: '2003' }) schemeCode: string;
}
