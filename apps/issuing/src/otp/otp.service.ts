import { Injectable } from '@nestjs/common';
import { Deliveries, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { findCard, findCardholder } from '../access/find-owned';
import type { Visit } from '../access/visit';
import type { Card } from '../domain/card';
import { requireActiveForOtp } from '../domain/change-card';
import { requireOneOf } from '../domain/one-of';
import {
  agedListener,
  deleteListener,
  deliverCode,
  requireLiving,
  type OtpListener,
  type OtpTarget,
} from '../domain/otp-listener';
import { isSameScope } from '../domain/owned';
import { requireWebhookUrl } from '../domain/webhook-url';
import { otpListeners } from '../issuing.collections';
import { JOBS } from '../issuing.jobs';
import { settingsOf } from '../issuing.settings';

/** Whose codes are wanted, and where they are announced. */
export interface Subscription {
  readonly cardId?: number;
  readonly cardholderId?: number;
  readonly webhookUrl?: string;
}

/** Subscriptions to the one-time passcodes of 3-D Secure (contract §3.4, §4.5). */
@Injectable()
export class OtpService {
  constructor(private readonly deliveries: Deliveries) {}

  async subscribe(visit: Visit, { cardId, cardholderId, webhookUrl }: Subscription): Promise<OtpListener> {
    const { call, settings, now } = visit;
    const { name, id } = requireOneOf({ names: ['cardId', 'cardholderId'], ids: [cardId, cardholderId] });
    const reach = {
      allowsLoopbackHttp: settings.allowLoopbackHttpWebhook,
      reaches: (url: string) => this.deliveries.reaches(url),
    };
    if (webhookUrl !== undefined) requireWebhookUrl(webhookUrl, reach);
    return call.store.transaction(async (tx) => {
      const target = name === 'cardId' ? await activeCard(tx, visit, id) : await holderOf(tx, visit, id);
      visit.meet('otp');
      const token = call.chance.hex(32);
      const made: OtpListener = {
        ...visit.scope,
        token,
        target,
        status: 'waiting',
        waitsSince: now,
        ...(webhookUrl === undefined ? {} : { webhookUrl }),
      };
      await tx.put(otpListeners, made);
      call.plan(JOBS.ageOtpListener, token, now + settings.otp.listenerTtlMs);
      return made;
    });
  }

  async read(visit: Visit, token: string): Promise<OtpListener> {
    const listener = await visit.call.store.transaction((tx) => tx.get(otpListeners, token));
    const living = requireLiving(listener, visit.scope, visit.call.now);
    visit.meet('otp');
    return living;
  }

  async remove(visit: Visit, token: string): Promise<void> {
    await visit.call.store.transaction(async (tx) => {
      const living = requireLiving(await tx.get(otpListeners, token), visit.scope, visit.call.now);
      visit.meet('otp');
      await tx.put(otpListeners, deleteListener(living));
      visit.call.cancel(JOBS.ageOtpListener, token);
    });
  }

  /** A 3-D Secure challenge; answers how many listeners heard its code (contract §3.5). */
  async challenge(visit: Visit, cardId: number): Promise<number> {
    const { call, now, settings, program } = visit;
    const { card, told } = await call.store.transaction(async (tx) => {
      const found = await findCard(tx, visit, cardId);
      visit.meet('otp');
      const isHeard = program.hasThreeDSecure && found.status === 'active';
      const listeners = isHeard ? await listenersOf(tx, found) : [];
      const code = call.chance.digits(6);
      const delivered = listeners.flatMap(
        (listener) => deliverCode(listener, code, { now, rules: settings.otp }) ?? [],
      );
      for (const listener of delivered) {
        await tx.put(otpListeners, listener);
        call.plan(JOBS.ageOtpListener, listener.token, listener.expiresAt ?? now);
      }
      return { card: found, told: delivered };
    });
    for (const { webhookUrl } of told) {
      if (webhookUrl === undefined) continue;
      this.deliveries.send(call, { event: 'otp_arrived', to: webhookUrl, body: { cardId: card.cardId } });
    }
    return told.length;
  }

  /** Due job: a code is over, or nothing came for too long. */
  async age(call: Call, token: string): Promise<void> {
    const { otp: rules } = settingsOf(call.space);
    await call.store.transaction(async (tx) => {
      const listener = await tx.get(otpListeners, token);
      if (listener === undefined) return;
      const aged = agedListener(listener, call.now, rules);
      await tx.put(otpListeners, aged);
      if (aged.status === 'waiting') call.plan(JOBS.ageOtpListener, token, aged.waitsSince + rules.listenerTtlMs);
    });
  }
}

async function activeCard(tx: Transaction, visit: Visit, id: number): Promise<OtpTarget> {
  const card = await findCard(tx, visit, id);
  requireActiveForOtp(card);
  return { cardId: card.cardId };
}

async function holderOf(tx: Transaction, visit: Visit, id: number): Promise<OtpTarget> {
  return { cardholderId: (await findCardholder(tx, visit, id)).cardholderId };
}

async function listenersOf(tx: Transaction, card: Card): Promise<readonly OtpListener[]> {
  const ofCard = await tx.find(otpListeners, 'target', `card:${String(card.cardId)}`);
  const ofHolder = await tx.find(otpListeners, 'target', `cardholder:${String(card.cardholderId)}`);
  return [...ofCard, ...ofHolder].filter((listener) => isSameScope(listener, card));
}
