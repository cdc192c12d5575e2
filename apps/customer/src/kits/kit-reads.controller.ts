import { Body, Controller, Post, Query } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { ACCOUNT, CARD, CMS, CUSTOMER, KIT, OTP, USABLE_KIT, Raises } from '../customer.raises';
import { CustomersService } from '../customers/customers.service';
import { AccountKitsQuery, AccountKitsRequest, EncryptedCardRequest } from '../customers/dto/customers.requests.dto';
import { EntityRequest } from '../forms/entity.request.dto';
import { cardAccountView } from '../views/account.view';
import { CardResponse } from '../views/card.response.dto';
import { cardView, sealedCardNumber } from '../views/card.view';
import { accountKitsView } from '../views/kits.view';
import { shipmentView } from '../views/shipment.view';
import { GetCvvRequest, KitRequest } from './dto/kits.requests.dto';
import { KitReadsService } from './kit-reads.service';
import { CardAccountResponse } from '../views/account.response.dto';
import { AccountKitsResponse, CvvResponse, KitTrackingResponse } from '../views/kits.response.dto';

const TAGS = ['Cards'];
const READ = { access: 'read' };

/** Seconds for which a CVV may be shown (contracts/debit.md §6). */
const CVV_SECONDS = 120;

/** What can be asked of cards. */
@Controller('dcms/kit-manager')
export class KitReadsController {
  constructor(
    private readonly customers: CustomersService,
    private readonly reads: KitReadsService,
  ) {}

  @Post('fetchKitsByEntityId')
  @Operation({ summary: 'The cards of a customer', tags: TAGS, marks: READ, answers: [CardResponse] })
  @Raises(...CUSTOMER)
  async fetchKitsByEntityId(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    const { cards } = await this.customers.withCards(visit, entityId);
    return cards.map((card) => cardView(card));
  }

  @Post('v2/fetchKitsByEntityId')
  @Operation({
    summary: 'The same with card numbers encrypted by AES-GCM',
    tags: TAGS,
    marks: READ,
    answers: [CardResponse],
  })
  @Raises(...CUSTOMER)
  async fetchKitsByEntityIdV2(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    const { cards } = await this.customers.withCards(visit, entityId);
    return cards.map((card) => cardView(card, sealedCardNumber(visit)));
  }

  @Post('fetchKitsByAccountNo')
  @Operation({ summary: 'The cards of an account', tags: TAGS, marks: READ, answers: AccountKitsResponse })
  @Raises(...ACCOUNT)
  async fetchKitsByAccountNo(
    @InVisit() visit: Visit,
    @Body() { accountNo }: AccountKitsRequest,
    @Query() query: AccountKitsQuery,
  ) {
    const holders = await this.customers.byAccount(visit, accountNo);
    return accountKitsView(accountNo, holders, query.isAllCardsRequired === true);
  }

  @Post('kitTracking')
  @Operation({ summary: 'Where the parcel of a card is', tags: TAGS, marks: READ, answers: KitTrackingResponse })
  @Raises(...KIT)
  async kitTracking(@InVisit() visit: Visit, @Body() { kitNo }: KitRequest) {
    const found = await this.reads.parcel(visit, kitNo);
    const shipment = found === undefined ? [] : [shipmentView(found.parcel, found.shipment)];
    return { shipmentData: { shipment } };
  }

  @Post('v2/fetchByCardNo')
  @Operation({
    summary: 'The account of an encrypted card number',
    tags: TAGS,
    marks: READ,
    answers: CardAccountResponse,
  })
  @Raises(...CARD)
  async fetchByCardNoV2(@InVisit() visit: Visit, @Body() body: EncryptedCardRequest) {
    const { customer, card } = await this.reads.bySealedNumber(visit, body.encryptedCardNumber);
    return cardAccountView(customer, card);
  }

  @Post('getCvv')
  @Operation({ summary: 'The CVV of an active card', tags: TAGS, answers: CvvResponse })
  @Raises(...USABLE_KIT, ...OTP, ...CMS)
  async getCvv(@InVisit() visit: Visit, @Body() body: GetCvvRequest) {
    return { cvv: await this.reads.cvv(visit, body.kitNo, body), expiryCvv: CVV_SECONDS };
  }
}
