import { Text } from '@sadpath/service';

/** A transfer by its id or its reference. */
export class TransferPath {
  @Text({ example: 'FMFB20260227000001' }) idOrReference: string;
}
