import { isoSeconds, type Instant } from '@sadpath/clock';
import { CARDHOLDER_STATUS_NUMBERS, openApplication, type Cardholder } from '../domain/cardholder';
import type { CardholderResponse } from './dto/cardholders.responses.dto';

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
