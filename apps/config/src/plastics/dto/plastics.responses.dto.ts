import { Text } from '@sadpath/forms';

/** A plastic as stored. */
export class PlasticResponse {
  @Text({ example: 'PCLAS' }) plasticCode: string;
  @Text({ optional: true }) description?: string;
  @Text({ optional: true }) vendor?: string;
}
