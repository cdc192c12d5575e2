import { Injectable } from '@nestjs/common';
import { type Call, Deliveries } from '@sadpath/service';
import { textSetting } from '../banking.settings';
import { webhookEvent, type WebhookType } from '../domain/webhook';

/** Tells the integrator's address (setting `banking.webhookUrl`) of finished transactions (contract banking §3.9). */
@Injectable()
export class WebhooksService {
  constructor(private readonly deliveries: Deliveries) {}

  announce(call: Call, tenantId: string, event: { type: WebhookType; data: Readonly<Record<string, unknown>> }): void {
    const id = call.uuid();
    const body = webhookEvent(event.type, tenantId, { id, data: event.data, now: call.now });
    this.deliveries.send(call, { id, event: event.type, to: textSetting(call, 'webhookUrl'), body: { ...body } });
  }
}
