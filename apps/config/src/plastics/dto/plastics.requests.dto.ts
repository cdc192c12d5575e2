import { Text } from '@sadpath/forms';

/** `POST /config/plastics` (contract §3.2). */
export class CreatePlasticRequest {
  @Text({ max: 10, example: 'METAL' }) plasticCode: string;
  @Text({ optional: true, max: 100 }) description?: string;
  @Text({ optional: true, min: 1, max: 50 }) vendor?: string;
}

/** A plastic in the path. */
export class PlasticPath {
  @Text({ example: 'PCLAS' }) plasticCode: string;
}
