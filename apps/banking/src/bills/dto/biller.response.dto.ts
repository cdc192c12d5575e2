import { Text } from '@sadpath/service';
import type { Biller } from '../../domain/biller';

/** A company whose bills can be paid. */
export class BillerResponse {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text() name: string;
  @Text({ example: 'ekedc' }) code: string;

  static of({ billerId, name, code }: Biller): BillerResponse {
    return { billerId, name, code };
  }
}
