import { Injectable } from '@nestjs/common';
import { Deliveries, type Call } from '@sadpath/service';
import { certificates, tenantWebhooks } from '../issuing.collections';

/** Reminds tenants of certificates that end soon (contract §2.10). */
@Injectable()
export class RemindersService {
  constructor(private readonly deliveries: Deliveries) {}

  /** Due job; `entity` is the certificate's name, a slash and the days that remain. */
  async remind(call: Call, entity: string): Promise<void> {
    const [name = '', days] = entity.split('/');
    const { certificate, webhook } = await call.store.transaction(async (tx) => {
      const found = await tx.get(certificates, name);
      return { certificate: found, webhook: found && (await tx.get(tenantWebhooks, found.organization)) };
    });
    if (certificate === undefined || certificate.isRevoked) return;
    const body = { type: 'certificate_expiry', commonName: certificate.commonName, daysRemaining: Number(days) };
    this.deliveries.send(call, { event: 'certificate_expiry', to: webhook?.url, body });
  }
}
