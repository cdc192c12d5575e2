import { Text } from '@sadpath/forms';

/** A scheme as stored. */
export class SchemeResponse {
  @Text({ example: '2003' }) schemeCode: string;
  @Text({ optional: true }) description?: string;
  @Text({ example: 'SAVING' }) accountType: string;
}
