import { isoSeconds, type Instant } from '@sadpath/clock';
import { openApplication, type Cardholder } from '../domain/cardholder';
import { CARDHOLDER_STATUS_NUMBERS } from '../domain/cardholder.lifecycle';
import type { CardholderResponse } from './dto/cardholder.response.dto';

/** A cardholder on the wire, at `now`. */
export function cardholderView(cardholder: Cardholder, now: Instant): CardholderResponse {
  const application = openApplication(cardholder, now);
  return {
    cardholderId: cardholder.cardholderId,
    status: CARDHOLDER_STATUS_NUMBERS[cardholder.status],
    ...cardholder.identity,
    ...cardholder.contact,
    transactionLimit: cardholder.transactionLimit,
    sumsubEnabled: Number(cardholder.usesSumsub),
    dateCreated: isoSeconds(cardholder.createdAt),
    ...(application === undefined ? {} : { applicationLink: application.url }),
  };
}
