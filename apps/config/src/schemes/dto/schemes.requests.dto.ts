import { Text } from '@sadpath/forms';

/** `POST /config/schemes` (contract §3.2). */
export class CreateSchemeRequest {
  @Text({ max: 10, example: '2005' }) schemeCode: string;
  @Text({ optional: true, max: 100 }) description?: string;
  @Text({ optional: true, min: 1, max: 20, description: 'SAVING unless given' }) accountType?: string;
}

/** A scheme in the path. */
export class SchemePath {
  @Text({ example: '2003' }) schemeCode: string;
}
