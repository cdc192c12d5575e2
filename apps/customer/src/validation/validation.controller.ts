import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { CARD, CMS, CUSTOMER, PIN_CHECK, Raises } from '../customer.raises';
import type { PinCoding } from '../domain/pin-codec';
import { accountView } from '../views/account.view';
import { CardValidationService, type ClaimedCard } from './card-validation.service';
import {
  ValidateCardEndingRequest,
  ValidateCardEndingV2Request,
  ValidateCardRequest,
} from './dto/validation.requests.dto';
import { ClaimedCardResponse } from '../views/customer.response.dto';

const TAGS = ['Validation'];

/** Whether what a customer says of a card is true. */
@Controller('dcms/kit-manager')
export class ValidationController {
  constructor(private readonly validation: CardValidationService) {}

  @Post('validateCard')
  @Operation({ summary: 'Compares the particulars of a card', tags: TAGS, answers: ClaimedCardResponse })
  @Raises(...CUSTOMER, ...CARD)
  async validateCard(@InVisit() visit: Visit, @Body() body: ValidateCardRequest) {
    return claimedView(await this.validation.validateCard(visit, body.entityId, body));
  }

  @Post('validateCardEnding')
  @Operation({
    summary: 'Compares the particulars of a card, its CVV and its PIN',
    tags: TAGS,
    answers: ClaimedCardResponse,
  })
  @Raises(...CARD, ...PIN_CHECK, ...CMS)
  validateCardEnding(@InVisit() visit: Visit, @Body() body: ValidateCardEndingRequest) {
    return this.validateEnding(visit, body, 'v1');
  }

  @Post('v2/validateCardEnding')
  @Operation({
    summary: 'Compares the particulars of a card and its PIN, encrypted by AES-GCM',
    tags: TAGS,
    answers: ClaimedCardResponse,
  })
  @Raises(...CARD, ...PIN_CHECK, ...CMS)
  validateCardEndingV2(@InVisit() visit: Visit, @Body() body: ValidateCardEndingV2Request) {
    return this.validateEnding(visit, body, 'v2');
  }

  private async validateEnding(visit: Visit, body: ValidateCardEndingV2Request, coding: PinCoding) {
    return claimedView(await this.validation.validateEnding(visit, body, { value: body.pin, coding }));
  }
}

function claimedView({ customer, card }: ClaimedCard) {
  const { entityId, kitNo, status: cardStatus } = card;
  return { entityId, kitNo, cardStatus, accountInfo: customer.accountInfo.map(accountView) };
}
