import { channel } from 'node:diagnostics_channel';
import { isoMillis, parseDuration } from '@sadpath/clock';
import { maskAddress } from '@sadpath/journal';
import type { OutboxMessage, SpaceChange } from '@sadpath/spaces';
import type { JobHandler } from '../../contract/definition';
import type { Call } from '../../contract/exchange/call';
import type { ServiceHandle } from '../service-handle';
import type { DeliverySpec, EventSpec, Letter } from '../../contract/delivery-spec';
import { afterAttempt, isSuccess, newRecord, postponed, recordOf, type Attempt, type Forcing } from './delivery-record';
import { WebhookSender, type Receipt } from './webhook-sender';
import { isReceiver } from './receiver-address';

/** Tells those of the same process who compare events with documents; nobody listens outside tests. */
const told = channel('sadpath.delivery');

/** An event that somebody is to be told of. */
export interface Announcement {
  /** Name of the event, as the service declares it. */
  readonly event: string;
  /** Where to; undefined when nobody has asked to be told. */
  readonly to: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** Its id in the outbox and to its receiver; drawn unless given. */
  readonly id?: string;
}

/** An attempt that is under way, and what forces it, if anything does. */
interface Step {
  readonly message: OutboxMessage;
  readonly forcing: Forcing | undefined;
}

/** What becomes of an attempt: the step to take, if any, and what is to be written down before. */
interface Beginning {
  readonly step?: Step;
  readonly changes: readonly SpaceChange[];
}

/**
 * Brings a service's events to their receivers: kept in the outbox, repeated on the virtual clock while they fail, and met
 * by fault rules, attempt by attempt. No answer waits for a receiver, who may well call the service before it answers.
 */
export class Deliveries {
  private readonly postman: WebhookSender;

  constructor(private readonly handle: ServiceHandle) {
    this.postman = new WebhookSender(handle.platform.config.webhookHosts);
  }

  /** True where a letter to an address may be posted, as far as the address itself tells. */
  reaches(url: string): boolean {
    return isReceiver(url, this.handle.platform.config.webhookHosts);
  }

  /** The job that makes planned attempts, where the service delivers anything. */
  get jobs(): Readonly<Record<string, JobHandler>> {
    const { deliveries } = this.handle.definition;
    if (deliveries === undefined) return {};
    return {
      [deliveries.job]: async (call, id, payload) => {
        const message = await call.space.message(id);
        if (message !== undefined) this.attempt(call, message, payload as Forcing | undefined);
      },
    };
  }

  /** Puts an event into the outbox and makes the first attempt to deliver it; answers its id. */
  send(call: Call, { event, to, body, id = call.uuid() }: Announcement): string {
    this.known(event);
    const { channel: by } = this.spec;
    const { now: at, service } = call;
    const message = { id, at, service, channel: by, to: to ?? '', body, delivery: { ...newRecord(event, to) } };
    if (told.hasSubscribers) told.publish({ service, event, body });
    call.change({ send: message });
    if (to !== undefined) this.attempt(call, message);
    return id;
  }

  /** Makes one attempt. An attempt that was put off brings along what forced it, and is not claimed again. */
  private attempt(call: Call, message: OutboxMessage, ordered?: Forcing): void {
    let step: Step | undefined = { message, forcing: ordered };
    // Rules count, and the outbox changes with them, once for all processes and before the answer leaves.
    if (ordered !== undefined || call.space.faults.awaitsDeliveries)
      call.decide(() => {
        const beginning = this.begin(call, message, ordered);
        step = beginning.step;
        return beginning.changes;
      });
    call.inBackground(async () => {
      if (step !== undefined) await this.carryOut(call, step);
    });
  }

  /** Decides what becomes of an attempt, and does what needs no receiver. */
  private begin(call: Call, message: OutboxMessage, ordered: Forcing | undefined): Beginning {
    const forcing = ordered ?? this.claim(call, message);
    if (ordered === undefined && forcing?.lateBy !== undefined)
      return { changes: this.putOff(call, message, { ...forcing, lateBy: forcing.lateBy }) };
    const isLost = forcing?.delivery === 'LOST';
    return { step: { message, forcing }, changes: isLost ? this.record(call, message, { status: 0, ...forcing }) : [] };
  }

  private claim({ space, now, service }: Call, message: OutboxMessage): Forcing | undefined {
    const { event } = recordOf(message);
    const claim = space.faults.claimDelivery({ service, event, body: message.body }, now);
    const { delivery, lateBy } = claim?.effect ?? {};
    if (claim === undefined || delivery === undefined) return undefined;
    return { rule: claim.ruleId, delivery, ...(lateBy === undefined ? {} : { lateBy }) };
  }

  private putOff(
    call: Call,
    message: OutboxMessage,
    late: Forcing & { readonly lateBy: string },
  ): readonly SpaceChange[] {
    const due = call.now + (parseDuration(late.lateBy, call.now) ?? 0);
    return [
      { send: { ...message, delivery: { ...postponed(recordOf(message), due) } } },
      { plan: { at: due, service: call.service, job: this.spec.job, entity: message.id, payload: late } },
    ];
  }

  private async carryOut(call: Call, { message, forcing }: Step): Promise<void> {
    if (forcing?.delivery === 'LOST') {
      this.tell(call, message, { status: 0, ...forcing });
      return;
    }
    const letter = { id: message.id, rawBody: JSON.stringify(message.body), sentAt: call.now };
    const signed = this.signed(call, letter, { message, forcing });
    const { headers = {} } = signed;
    if (told.hasSubscribers) told.publish({ service: call.service, event: recordOf(message).event, headers });
    const copies = forcing?.delivery === 'DUPLICATE' ? [1, 2] : [1];
    const { rawBody } = letter;
    const receipts = await Promise.all(copies.map(() => this.postman.post({ url: message.to, rawBody, headers })));
    const attempt = { ...summaryOf(receipts), ...forcing, ...signed };
    // A reset, or another attempt, may have been faster.
    const now = await call.space.message(message.id);
    if (now !== undefined) for (const change of this.record(call, now, attempt)) call.change(change);
    this.tell(call, message, attempt);
  }

  /** The headers of a letter, and whether its receiver will find that they fit; nothing where the event is not signed. */
  private signed(call: Call, letter: Letter, { message, forcing }: Step): Pick<Attempt, 'headers' | 'signature'> {
    const { signature } = this.known(recordOf(message).event);
    if (signature === undefined) return {};
    const secret = signature.secret(call);
    const expected = signature.headers(letter, secret);
    // A key that is not the receiver's is what a bad signature mostly comes from.
    const headers = forcing?.delivery === 'BAD_SIGNATURE' ? signature.headers(letter, `not ${secret}`) : expected;
    const fits = Object.entries(expected).every(([name, value]) => headers[name] === value);
    return { headers, signature: fits ? 'fits' : 'does-not-fit' };
  }

  /** An attempt written down, and the next one planned, where there is one. */
  private record({ service, now }: Call, message: OutboxMessage, attempt: Outcome): readonly SpaceChange[] {
    const { job, backoffMs } = this.spec;
    const { record, due } = afterAttempt(recordOf(message), attempt, { now, backoffMs });
    const written = { send: { ...message, delivery: { ...record } } };
    return due === undefined ? [written] : [written, { plan: { at: due, service, job, entity: message.id } }];
  }

  private tell({ space, service, now }: Call, message: OutboxMessage, { status, rule, delivery }: Outcome): void {
    const { event } = recordOf(message);
    const { id } = message;
    const to = maskAddress(message.to);
    this.handle.platform.events.emit(space, {
      type: 'delivery',
      id,
      at: isoMillis(now),
      service,
      event,
      to,
      status,
      rule,
      delivery,
    });
  }

  private get spec(): DeliverySpec {
    const { deliveries, name } = this.handle.definition;
    if (deliveries === undefined) throw new TypeError(`${name} declares no deliveries`);
    return deliveries;
  }

  /** A declared event. Throws for any other: the list of events is what rules may name. */
  private known(name: string): EventSpec {
    const event = this.spec.events[name];
    if (event === undefined) throw new TypeError(`${this.handle.definition.name} declares no event ${name}`);
    return event;
  }
}

type Outcome = Omit<Attempt, 'at'>;

/** What several copies come to: taken, when one of them was. */
function summaryOf(receipts: readonly Receipt[]): Outcome {
  const [first = { status: 0 }] = receipts;
  const told = receipts.find(({ status }) => isSuccess(status)) ?? first;
  return receipts.length === 1 ? told : { ...told, copies: receipts.map(({ status }) => status) };
}
