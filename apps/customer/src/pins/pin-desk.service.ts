import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { CardDeskService, type CardKey, type Holding } from '../cards/card-desk.service';
import { moveCard, requireExpiry, type Card } from '../domain/card';
import { checkPin, acceptPin, forgetPin, resetPin, setPin, type Pin, type PinCheck } from '../domain/pin';
import { decodePin, pinVerificationOf, type PinCoding } from '../domain/pin-codec';
import { CardEvents } from '../events/card-events';
import { OtpDeskService, type SentOtp } from '../otps/otp-desk.service';
import { CmsClient } from '../upstream/cms.client';
import { unreadablePin, type PinField } from '../domain/refusals';

/** A card with the expiry date a request gives for it. */
export interface DatedCard extends CardKey {
  readonly expiryDate: string;
}

/** A PIN as it was sent. */
export interface SentPin {
  readonly value: string;
  readonly coding: PinCoding;
  /** What holds it in the request: `pin` unless given. */
  readonly field?: PinField;
}

/** Sets, compares and replaces PINs: state, expiry date, OTP, PIN, security module, in this order (contracts/debit.md §4.2). */
@Injectable()
export class PinDeskService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly otps: OtpDeskService,
    private readonly cms: CmsClient,
    private readonly events: CardEvents,
  ) {}

  /** Sets the first PIN. Throws `pin.already.set`, `invalid.pin`. */
  async set(visit: Visit, dated: DatedCard, { pin, otp }: { pin: SentPin; otp: SentOtp }): Promise<void> {
    const holding = await this.usable(visit, dated);
    await this.otps.using(visit, { ...holding, ...otp, purpose: 'SET_PIN' }, async () => {
      setPin(holding.card.pin, '', holding.card.kitNo);
      const verification = verificationOf(holding.card, pin);
      await this.cms.checkHsm(visit);
      await this.store(visit, holding.card, (held) => setPin(held, verification, dated.kitNo));
    });
  }

  /** Compares a PIN and counts the wrong ones. Throws `invalid.pin`, `pin.locked`. */
  async validate(visit: Visit, dated: DatedCard, pin: SentPin): Promise<void> {
    const { card } = await this.usable(visit, dated);
    await this.compare(visit, card, pin);
    await this.cms.checkHsm(visit);
  }

  /** Replaces a known PIN. Throws `invalid.pin`, `pin.locked`. */
  async change(visit: Visit, dated: DatedCard, pins: { old: SentPin; fresh: SentPin }): Promise<void> {
    const { card } = await this.usable(visit, dated);
    await this.compare(visit, card, pins.old);
    const verification = verificationOf(card, pins.fresh);
    await this.cms.checkHsm(visit);
    await this.store(visit, card, (held) => resetPin(held, verification));
  }

  /** Replaces a forgotten or locked PIN against an OTP. Throws `invalid.otp`, `otp.expired`, `invalid.pin`. */
  async reset(visit: Visit, dated: DatedCard, { pin, otp }: { pin: SentPin; otp: SentOtp }): Promise<void> {
    const holding = await this.usable(visit, dated);
    await this.otps.using(visit, { ...holding, ...otp, purpose: 'SET_PIN' }, async () => {
      const verification = verificationOf(holding.card, pin);
      await this.cms.checkHsm(visit);
      await this.store(visit, holding.card, (held) => resetPin(held, verification));
    });
  }

  /** Takes the PIN away, for a new one comes by post. */
  async sendMailer(visit: Visit, key: CardKey): Promise<void> {
    const { card } = await this.desk.holding(visit, key);
    moveCard(card, 'use', visit.call.now);
    await this.cms.checkHsm(visit);
    await this.store(visit, card, forgetPin);
  }

  /** Compares a PIN whatever the status of the card; the counters move even when it throws. */
  async compare(visit: Visit, card: Card, pin: SentPin): Promise<void> {
    acceptPin(await this.check(visit, card, pin), card.kitNo, visit.call.now);
  }

  /** What a comparison finds; its counters are kept. */
  async check(visit: Visit, card: Card, { value, coding, field = 'pin' }: SentPin): Promise<PinCheck> {
    const decoded = decodePin(value, card.cardNumber, coding);
    const attempt = decoded === undefined ? undefined : pinVerificationOf(decoded, card.cardNumber);
    let check: PinCheck = { pin: card.pin, verdict: 'wrong' };
    await this.desk.change(visit, card.kitNo, (held) => {
      check = checkPin(held.pin, attempt, visit.call.now);
      return { ...held, pin: check.pin };
    });
    return { ...check, field, isReadable: attempt !== undefined };
  }

  private async usable(visit: Visit, dated: DatedCard): Promise<Holding> {
    const holding = await this.desk.holding(visit, dated);
    moveCard(holding.card, 'use', visit.call.now);
    requireExpiry(holding.card, dated.expiryDate);
    return holding;
  }

  private async store(visit: Visit, { kitNo, entityId }: Card, change: (pin: Pin) => Pin): Promise<void> {
    const { now } = visit.call;
    await this.desk.change(visit, kitNo, (held) => ({
      ...held,
      pin: change(held.pin),
      pinChangedAt: now,
      changedAt: now,
    }));
    this.events.announce(visit, 'PIN_CHANGED', { entityId, kitNo });
  }
}

/** The digest of a PIN that can be decoded. Throws `invalid.pin` for one that cannot. */
function verificationOf(card: Card, { value, coding, field = 'pin' }: SentPin): string {
  const decoded = decodePin(value, card.cardNumber, coding);
  if (decoded === undefined) throw unreadablePin(field);
  return pinVerificationOf(decoded, card.cardNumber);
}
