import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { CONTACT } from '../cardholders/to-cardholder';
import { BODY_CODES, CARD_CODES, LEDGER_CODES, UPSTREAM_CODES } from '../forms/form-codes';
import { pick } from '../forms/pick';
import { Raises } from '../issuing.raises';
import { cardBalanceView, cardStatusView, cardView } from './card.view';
import { CardOperationsService } from './card-operations.service';
import { CardsService } from './cards.service';
import {
  ActivateCardRequest,
  CardPath,
  ChangeCardStatusRequest,
  ChangePinRequest,
  EditCardRequest,
} from './dto/cards.requests.dto';
import {
  CardBalanceResponse,
  CardIdResponse,
  CardResponse,
  CardSecretsResponse,
  CardStatusResponse,
} from './dto/cards.responses.dto';

/** Single cards (contract §3.2). */
@Controller('v2/cards/:cardId')
export class CardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly operations: CardOperationsService,
  ) {}

  @Get()
  @Operation({ summary: 'Reads a card', tags: ['Cards'], answers: CardResponse })
  @Raises('path_id_invalid', ...CARD_CODES)
  async readCard(@InVisit() visit: Visit, @Param() { cardId }: CardPath) {
    return cardView(await this.cards.read(visit, cardId), visit.program.currency);
  }

  @Get('sensitive')
  @Operation({ summary: 'Reads number, expiry and security code', tags: ['Cards'], answers: CardSecretsResponse })
  @Raises('path_id_invalid', ...CARD_CODES, ...UPSTREAM_CODES, 'card_closed')
  async readCardSecrets(@InVisit() visit: Visit, @Param() { cardId }: CardPath) {
    const { secrets } = await this.cards.secrets(visit, cardId);
    return { cardId, ...pick(secrets, ['cardNumber', 'expMonth', 'expYear', 'cvv']) };
  }

  @Get('balance')
  @Operation({ summary: 'Reads the balances of a card', tags: ['Cards'], answers: CardBalanceResponse })
  @Raises('path_id_invalid', ...CARD_CODES, ...LEDGER_CODES)
  async readCardBalance(@InVisit() visit: Visit, @Param() { cardId }: CardPath) {
    return cardBalanceView(await this.cards.balance(visit, cardId), visit.program.currency);
  }

  @Put('activate')
  @Operation({ summary: 'Activates a physical card', tags: ['Cards'], answers: CardStatusResponse })
  @Raises(
    ...BODY_CODES,
    ...CARD_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'field_required',
    'field_pattern',
    'card_not_activatable',
    'activation_details_mismatch',
  )
  async activateCard(@InVisit() visit: Visit, @Param() { cardId }: CardPath, @Body() body: ActivateCardRequest) {
    return cardStatusView(await this.operations.activate(visit, cardId, body));
  }

  @Put('status')
  @Operation({ summary: 'Puts a card on hold or releases it', tags: ['Cards'], answers: CardStatusResponse })
  @Raises(
    ...BODY_CODES,
    ...CARD_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'field_required',
    'field_enum',
    'card_status_not_changeable',
  )
  async changeCardStatus(
    @InVisit() visit: Visit,
    @Param() { cardId }: CardPath,
    @Body() { newStatus }: ChangeCardStatusRequest,
  ) {
    return cardStatusView(await this.operations.changeStatus(visit, cardId, newStatus));
  }

  @Put('update')
  @Operation({ summary: 'Edits a card in any status', tags: ['Cards'], answers: CardIdResponse })
  @Raises(
    ...BODY_CODES,
    ...CARD_CODES,
    'path_id_invalid',
    'field_required',
    'field_too_long',
    'field_too_short',
    'field_pattern',
    'field_range',
    'transaction_limit_exceeded',
  )
  async editCard(@InVisit() visit: Visit, @Param() { cardId }: CardPath, @Body() body: EditCardRequest) {
    const changes = { contact: pick(body, CONTACT), ...pick(body, ['alias', 'transactionLimit']) };
    await this.operations.edit(visit, cardId, changes);
    return { cardId };
  }

  @Put('pin')
  @Operation({ summary: 'Changes the PIN', tags: ['Cards'], answers: CardIdResponse })
  @Raises(
    ...BODY_CODES,
    ...CARD_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'field_required',
    'field_pattern',
    'card_pin_not_changeable',
    'pin_mismatch',
  )
  async changePin(@InVisit() visit: Visit, @Param() { cardId }: CardPath, @Body() body: ChangePinRequest) {
    await this.operations.changePin(visit, cardId, body);
    return { cardId };
  }
}
