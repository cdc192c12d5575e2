import { Text } from '@sadpath/service';

/** A plastic in the path. */
export class PlasticPath {
  @Text({ example: 'PCLAS' }) plasticCode: string;
}
