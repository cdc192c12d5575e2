import { Uuid } from '@sadpath/forms';
import { Amount, ThreeCapitals } from '../../forms/fields';

/** A currency pair in the path. */
export class PairPath {
  @ThreeCapitals() base: string;
  @ThreeCapitals() quote: string;
}

/** Whose rates `GET /fx-rates` lists; the dollar's unless given. */
export class ListRatesQuery {
  @ThreeCapitals({ optional: true }) base?: string;
}

/** `POST /fx-rates/convert`. */
export class ConvertRequest {
  @ThreeCapitals() from: string;
  @ThreeCapitals() to: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) rateId?: string;
}
