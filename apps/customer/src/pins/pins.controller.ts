import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, once, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { CMS, FIRST_PIN, KNOWN_PIN, PIN, SENT_OTP, USABLE_CARD, Raises } from '../customer.raises';
import type { PinCoding } from '../domain/pin-codec';
import {
  ChangePinRequest,
  PinMailerRequest,
  ResetPinRequest,
  SetPinRequest,
  ValidatePinRequest,
} from './dto/pins.requests.dto';
import { PinMailerResponse } from './dto/pins.responses.dto';
import { cardOf } from '../forms/card-of';
import { PinDeskService } from './pin-desk.service';
import { TRUE } from '../views/plain-answers';

const TAGS = ['PIN'];

/** The PIN of a card. */
@Controller('dcms/kit-manager')
export class PinsController {
  constructor(private readonly pins: PinDeskService) {}

  @Post('setPin')
  @Operation({ summary: 'Sets the first PIN', tags: TAGS, answers: TRUE })
  @Raises(...FIRST_PIN)
  setPin(@InVisit() visit: Visit, @Body() body: SetPinRequest) {
    return this.set(visit, body, 'v1');
  }

  @Post('v2/setPin')
  @Operation({ summary: 'Sets the first PIN, encrypted by AES-GCM', tags: TAGS, answers: TRUE })
  @Raises(...FIRST_PIN)
  setPinV2(@InVisit() visit: Visit, @Body() body: SetPinRequest) {
    return this.set(visit, body, 'v2');
  }

  @Post('validatePin')
  @Operation({ summary: 'Compares a PIN', tags: TAGS, answers: TRUE })
  @Raises(...KNOWN_PIN)
  validatePin(@InVisit() visit: Visit, @Body() body: ValidatePinRequest) {
    return this.validate(visit, body, 'v1');
  }

  @Post('v2/validatePin')
  @Operation({ summary: 'Compares a PIN encrypted by AES-GCM', tags: TAGS, answers: TRUE })
  @Raises(...KNOWN_PIN)
  validatePinV2(@InVisit() visit: Visit, @Body() body: ValidatePinRequest) {
    return this.validate(visit, body, 'v2');
  }

  @Post('changePin')
  @Operation({ summary: 'Replaces a known PIN', tags: TAGS, answers: TRUE })
  @Raises(...KNOWN_PIN)
  changePin(@InVisit() visit: Visit, @Body() body: ChangePinRequest) {
    return once(visit, { operation: 'changePin', of: cardOf(body), id: body.requestId }, async () => {
      const old = { value: body.oldPin, coding: 'v1', field: 'oldPin' } as const;
      const fresh = { value: body.newPin, coding: 'v1', field: 'newPin' } as const;
      await this.pins.change(visit, body, { old, fresh });
      return true as const;
    });
  }

  @Post('resetPin')
  @Operation({ summary: 'Replaces a forgotten or locked PIN', tags: TAGS, answers: TRUE })
  @Raises(...USABLE_CARD, ...SENT_OTP, ...PIN, ...CMS)
  resetPin(@InVisit() visit: Visit, @Body() body: ResetPinRequest) {
    return once(visit, { operation: 'resetPin', of: cardOf(body), id: body.requestId }, async () => {
      const pin = { value: body.newPin, coding: 'v1', field: 'newPin' } as const;
      await this.pins.reset(visit, body, { pin, otp: body });
      return true as const;
    });
  }

  @Post('regeneratePinMailer')
  @Operation({ summary: 'Sends a new PIN by post', tags: TAGS, answers: PinMailerResponse })
  @Raises(...USABLE_CARD, ...CMS)
  regeneratePinMailer(@InVisit() visit: Visit, @Body() body: PinMailerRequest) {
    const { entityId, kitNo, requestId } = body;
    return once(visit, { operation: 'regeneratePinMailer', of: cardOf(body), id: requestId }, async () => {
      await this.pins.sendMailer(visit, body);
      const addressType = body.addressType ?? 'PERMANENT';
      const homeCurrencyCode = body.homeCurrencyCode ?? 'INR';
      return { entityId, kitNo, addressType, homeCurrencyCode, pinRegenerationStatus: true };
    });
  }

  private set(visit: Visit, body: SetPinRequest, coding: PinCoding) {
    return once(visit, { operation: 'setPin', of: cardOf(body), id: body.requestId }, async () => {
      await this.pins.set(visit, body, { pin: { value: body.pin, coding }, otp: body });
      return true as const;
    });
  }

  private validate(visit: Visit, body: ValidatePinRequest, coding: PinCoding) {
    return once(visit, { operation: 'validatePin', of: cardOf(body), id: body.requestId }, async () => {
      await this.pins.validate(visit, body, { value: body.pin, coding });
      return true as const;
    });
  }
}
