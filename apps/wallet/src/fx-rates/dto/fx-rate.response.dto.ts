import { Text, Uuid } from '@sadpath/service';
import type { FxRate } from '../../domain/fx-rate';
import { Moment, moment } from '../../forms/moment.field';
import { InCurrency } from '../../forms/money.fields';

/** A rate as answers show it (contract wallet §3.0). */
export class FxRateResponse {
  @Uuid() id: string;
  @InCurrency() base: string;
  @InCurrency() quote: string;
  @Text({ example: '0.920000' }) rate: string;
  @Text({ example: 'sandbox-fx' }) provider: string;
  @Moment() fetchedAt: string | null;
  @Moment() expiresAt: string | null;

  static of(rate: FxRate): FxRateResponse {
    return { ...rate, fetchedAt: moment(rate.fetchedAt), expiresAt: moment(rate.expiresAt) };
  }
}
