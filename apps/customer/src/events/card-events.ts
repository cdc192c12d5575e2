import { Injectable } from '@nestjs/common';
import { isoMillis } from '@sadpath/clock';
import type { Visit } from '@sadpath/dcms';
import type { Card } from '../domain/card';

/** Types of the platform's event stream (contracts/debit.md §2.11). */
export type EventType =
  | 'TRANSACTION_AUTHORIZED'
  | 'TRANSACTION_DECLINED'
  | 'CARD_ACTIVATED'
  | 'CARD_BLOCKED'
  | 'CARD_STATUS_CHANGED'
  | 'PIN_CHANGED'
  | 'WALLET_LOADED'
  | 'FRAUD_ALERT';

/** Stream on which all events go out. */
const TOPIC = 'dcms.events';

/** Puts events on the platform's stream, which is the outbox of the space. */
@Injectable()
export class CardEvents {
  announce(visit: Visit, eventType: EventType, data: Readonly<Record<string, unknown>>): void {
    const { call, tenant } = visit;
    const body = { eventType, timestamp: isoMillis(call.now), tenantId: tenant, data };
    call.send({ channel: 'event', to: TOPIC, body });
  }

  /** Tells of a card whose status has changed; nothing when it has not. */
  statusChanged(visit: Visit, before: Card, after: Card): void {
    if (before.status === after.status) return;
    const data = { entityId: after.entityId, kitNo: after.kitNo, previousStatus: before.status, status: after.status };
    if (after.status === 'ACTIVE' && before.activatedAt !== after.activatedAt)
      this.announce(visit, 'CARD_ACTIVATED', data);
    if (after.status === 'BLOCKED') this.announce(visit, 'CARD_BLOCKED', data);
    if (after.status === 'HOTLISTED') this.announce(visit, 'FRAUD_ALERT', { ...data, reason: 'HOTLISTED' });
    this.announce(visit, 'CARD_STATUS_CHANGED', data);
  }
}
