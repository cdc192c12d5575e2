import { isoSeconds, type Instant } from '@sadpath/clock';
import { CARDHOLDER_STATUS_NUMBERS, openApplication, type Cardholder } from '../domain/cardholder';
import { pick } from '../forms/pick';
import { CONTACT, IDENTITY } from './to-cardholder';
import type { CardholderResponse } from './dto/cardholders.responses.dto';

/** A cardholder on the wire, at `now`. */
export function cardholderView(cardholder: Cardholder, now: Instant): CardholderResponse {
  const application = openApplication(cardholder, now);
  return {
    cardholderId: cardholder.cardholderId,
    status: CARDHOLDER_STATUS_NUMBERS[cardholder.status],
    ...pick(cardholder.identity, IDENTITY),
    ...pick(cardholder.contact, CONTACT),
    transactionLimit: cardholder.transactionLimit,
    sumsubEnabled: Number(cardholder.usesSumsub),
    dateCreated: isoSeconds(cardholder.createdAt),
    ...(application === undefined ? {} : { applicationLink: application.url }),
  };
}
