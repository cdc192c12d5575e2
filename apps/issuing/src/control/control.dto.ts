import { Flag, ListOf, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { DNS_RECORD_TYPES } from '../domain/dns-zone';
import { OFFICE_MOVES } from '../domain/verification';

/** What the back office does to a cardholder. */
export class OfficeMoveBody {
  @OneOf(Object.keys(OFFICE_MOVES)) move: string;
}

/** A cardholder after a move. */
export class MovedCardholder {
  @Whole() cardholderId: number;
  @Text() status: string;
}

/** A card after it was closed. */
export class ClosedCard {
  @Whole() cardId: number;
  @Text() status: string;
}

/** What the cardholder answers to the SMS. */
export class ReplyBody {
  @OneOf(['confirm', 'ignore']) reply: string;
}

/** A bank registration after the answer. */
export class AnsweredRegistration {
  @Whole() depositId: number;
  @Text() status: string;
}

/** A certificate that is asked for. */
export class CertificateBody {
  @Text() name: string;
  @TextList() organizationalUnits: readonly string[];
  @Text() commonName: string;
  @TextList({ optional: true }) dnsNames?: readonly string[];
  @TextList({ optional: true }) ipAddresses?: readonly string[];
  @OneOf(['staging', 'production'], { optional: true }) environment?: string;
}

/** A certificate of the registry. */
export class CertificateInfo {
  @Text() name: string;
  @Text() organization: string;
  @TextList() organizationalUnits: readonly string[];
  @Text() commonName: string;
  @TextList() dnsNames: readonly string[];
  @TextList() ipAddresses: readonly string[];
  @OneOf(['staging', 'production']) environment: string;
  @Flag() isFromPlatform: boolean;
  @Flag() isRevoked: boolean;
  @Whole({ description: 'Milliseconds since 1970' }) notBefore: number;
  @Whole({ description: 'Milliseconds since 1970' }) notAfter: number;
}

/** The registry, and where its files are. */
export class CertificatesAnswer {
  @Text({ nullable: true, description: 'Null where the service runs elsewhere' }) directory: string | null;
  @ListOf(() => CertificateInfo) items: readonly CertificateInfo[];
}

/** A key that was revoked. */
export class RevokedKey {
  @Text() name: string;
  @Flag() isRevoked: boolean;
}

/** Where the tenant is reminded. */
export class WebhookBody {
  @Text() url: string;
}

/** Where the tenant is reminded, as kept. */
export class TenantWebhookInfo extends WebhookBody {
  @Text() tenant: string;
}

/** A record of the simulated zone. */
export class DnsRecordInfo {
  @OneOf(DNS_RECORD_TYPES) type: string;
  @Text() name: string;
  @TextList() values: readonly string[];
}

/** The simulated zone. */
export class ZoneAnswer {
  @ListOf(() => DnsRecordInfo) items: readonly DnsRecordInfo[];
}

/** Addresses and CIDR blocks. */
export class AllowlistBody {
  @TextList() entries: readonly string[];
}

/** The allowlist of a Program. */
export class AllowlistAnswer extends AllowlistBody {
  @Text() program: string;
}
