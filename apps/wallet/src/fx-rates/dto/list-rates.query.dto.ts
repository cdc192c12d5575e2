import { ThreeCapitals } from './three-capitals.field';

/** Whose rates `GET /fx-rates` lists; the dollar's unless given. */
export class ListRatesQuery {
  @ThreeCapitals({ optional: true }) base?: string;
}
