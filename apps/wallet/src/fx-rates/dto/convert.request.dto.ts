import { Uuid } from '@sadpath/service';
import { Amount } from '../../forms/money.fields';
import { ThreeCapitals } from './three-capitals.field';

/** `POST /fx-rates/convert`. */
export class ConvertRequest {
  @ThreeCapitals() from: string;
  @ThreeCapitals() to: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) rateId?: string;
}
