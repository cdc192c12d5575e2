import { OneOf, Text, Whole } from '@sadpath/forms';

/** A one-time passcode of 3-D Secure has come (contract issuing §3.4). */
export class OtpArrived {
  @Whole({ description: 'The card that is paid with', example: 301 }) cardId: number;
}

/** A client certificate ends soon (contract issuing §2.10). */
export class CertificateExpiry {
  @OneOf(['certificate_expiry']) type: 'certificate_expiry';
  @Text({ description: 'Common name of the certificate' }) commonName: string;
  @Whole({ description: 'Days that remain: 30, 15 or 5', example: 30 }) daysRemaining: number;
}
