import { Flag, ListOf, Nested, Text, Whole } from '@sadpath/forms';
import { CardResponse } from './card.response.dto';

/** A customer of an account and the cards on it. */
export class AccountHolderResponse {
  @Text() entityId: string;
  @Flag() isPrimary: boolean;
  @ListOf(() => CardResponse) kitInfo: readonly CardResponse[];
}

/** An account with the customers it is linked to. */
export class AccountKitsResponse {
  @Text() accountNo: string;
  @Text({ nullable: true }) accountStatus: string | null;
  @Text({ nullable: true }) accountType: string | null;
  @ListOf(() => AccountHolderResponse) entity: readonly AccountHolderResponse[];
}

export class ManagedCardResponse {
  @Text() kitNo: string;
  @Text() cardNumber: string;
  @Text() previousStatus: string;
  @Text() currentStatus: string;
}

/** What was done to which cards. */
export class ManagedCardsResponse {
  @ListOf(() => ManagedCardResponse) managedCards: readonly ManagedCardResponse[];
  @Whole({ min: 0 }) totalCardsManaged: number;
  @Text() operation: string;
  @Text({ nullable: true }) reason: string | null;
  @Text({ nullable: true }) changer: string | null;
  @Text({ nullable: true }) channel: string | null;
}

/** What became of a card; the last members are there when it was replaced. */
export class ManagedKitResponse {
  @Flag() status: boolean;
  @Text({ optional: true, nullable: true }) newKitNo?: string | null;
  @ListOf(() => CardResponse, { optional: true }) kitInfo?: readonly CardResponse[];
}

/** A CVV and the seconds for which it may be shown. */
export class CvvResponse {
  @Text({ example: '123' }) cvv: string;
  @Whole({ example: 120 }) expiryCvv: number;
}

export class ScanResponse {
  @Text() scan: string;
  @Text() scanCode: string;
  @Text() scanDate: string;
  @Text() scanTime: string;
  @Text() scanType: string;
  @Text() scannedLocation: string;
  @Text() inudsIndStatus: string;
}

export class ScansResponse {
  @ListOf(() => ScanResponse) scanDetail: readonly ScanResponse[];
}

/** The way of a parcel, in the spelling of the documentation (contracts/debit.md §3.3.4). */
export class ShipmentResponse {
  @Text() deliveryService: string;
  @Text() origin: string;
  @Text() originAreaCode: string;
  @Text() destination: string;
  @Text() destinationAreaCode: string;
  @Text() pickUpDate: string;
  @Text() pickUpTime: string;
  @Text() expectedDeliveryDate: string;
  @Text() kitNo: string;
  @Text() prodcode: string;
  @Text({ nullable: true }) receivedBy: string | null;
  @Text() refNo: string;
  @Text() senderName: string;
  @Text() service: string;
  @Text() status: string;
  @Text() statusDate: string;
  @Text() statusTime: string;
  @Text() waybillNo: string;
  @Nested(() => ScansResponse) scans: ScansResponse;
}

export class ShipmentsResponse {
  @ListOf(() => ShipmentResponse) shipment: readonly ShipmentResponse[];
}

/** Where the parcel of a card is; an empty list for a card without one. */
export class KitTrackingResponse {
  @Nested(() => ShipmentsResponse) shipmentData: ShipmentsResponse;
}
