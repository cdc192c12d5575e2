import { Text } from '@sadpath/service';

/** `POST /config/plastics` (contract §3.2). */
export class CreatePlasticRequest {
  @Text({ max: 10, example: 'METAL' }) plasticCode: string;
  @Text({ optional: true, max: 100 }) description?: string;
  @Text({ optional: true, min: 1, max: 50 }) vendor?: string;
}
