import { isAbsent } from '@sadpath/forms';
import { DAY, parseInstant } from '@sadpath/clock';
import type { KitFilter } from '../domain/inventory';
import type { KitSearchRequest, KitSummaryRequest, OrderSearchRequest } from './dto/inventory.requests.dto';
import { invalidInput } from '../domain/refusals';

/** The kits of a branch that shall be counted. */
export function summaryFilter(request: KitSummaryRequest): KitFilter {
  return {
    branchId: request.branchId,
    orderIds: isAbsent(request.cardOrderId) ? undefined : [request.cardOrderId],
    productId: request.productId ?? undefined,
    cardType: request.cardType ?? undefined,
    embossType: request.embossType ?? undefined,
    deliveryStatus: request.deliveryStatus ?? undefined,
  };
}

/** The kits a search asks for. Throws `invalid.input.request` when a date is none. */
export function searchFilter(request: KitSearchRequest): KitFilter {
  const { refType, kitRefNo } = request;
  return {
    [refType === 'DC_KIT' ? 'kitNos' : 'parentKitNos']: kitRefNo ?? undefined,
    ...orderFilter(request),
    orderingPartyType: request.orderingPartyType ?? undefined,
    kitStatus: request.kitStatus ?? undefined,
    deliveryStatus: request.deliveryStatus ?? undefined,
  };
}

/** What both searches of the inventory take. */
export function orderFilter(
  request: Omit<OrderSearchRequest, 'refType'>,
): Pick<KitFilter, 'orderIds' | 'branchId' | 'orderingPartyId' | 'from' | 'to'> {
  return {
    orderIds: request.orderIds ?? undefined,
    branchId: request.branchId ?? undefined,
    orderingPartyId: request.orderingPartyId ?? undefined,
    from: instantOf('fromDate', request.fromDate),
    to: instantOf('toDate', request.toDate),
  };
}

/** A bare date as the end of a search includes its whole day. */
function instantOf(field: 'fromDate' | 'toDate', text: string | null | undefined): number | undefined {
  if (isAbsent(text)) return undefined;
  const instant = parseInstant(text);
  if (instant === undefined) throw invalidInput(field, 'is no ISO 8601 date');
  return field === 'toDate' && text.length === 10 ? instant + DAY - 1 : instant;
}
