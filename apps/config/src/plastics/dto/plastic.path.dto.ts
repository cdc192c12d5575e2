import { Text } from '@sadpath/forms';

/** A plastic in the path. */
export class PlasticPath {
  @Text({ example: 'PCLAS' }) plasticCode: string;
}
