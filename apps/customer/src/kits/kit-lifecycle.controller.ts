import { isAbsent } from '@sadpath/forms';
import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, once, type KeepIn, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { ACTIVATION, CARD, CUSTOMER, ISSUE, LINKED_ACCOUNT, USABLE_CARD, Raises } from '../customer.raises';
import { CardsIssuedResponse } from '../registration/dto/registration.responses.dto';
import { issuedView, managedCardsView, replacedView } from '../views/kits.view';
import type { KeepCards } from '../cards/card-issuer.service';
import { CardApplicationsService } from './card-applications.service';
import {
  ActivateRequest,
  ApplyForCardRequest,
  ManageAllKitsRequest,
  ManageKitRequest,
  UpgradeCardRequest,
} from './dto/kits.requests.dto';
import { KitLifecycleService } from './kit-lifecycle.service';
import { cardOf } from '../forms/card-of';
import { EVENT_OF_OPERATION } from './kit-operations';
import { KitReadsService } from './kit-reads.service';
import { ManagedCardsResponse, ManagedKitResponse } from '../views/kits.response.dto';
import { SUCCESS } from '../views/plain-answers';

const TAGS = ['Card lifecycle'];

/** What changes the status of cards. */
@Controller('dcms')
export class KitLifecycleController {
  constructor(
    private readonly lifecycle: KitLifecycleService,
    private readonly applications: CardApplicationsService,
    private readonly reads: KitReadsService,
  ) {}

  @Post('kit-manager/kitActivation')
  @Operation({ summary: 'Activates a card', tags: TAGS, answers: SUCCESS })
  @Raises(...ACTIVATION)
  kitActivation(@InVisit() visit: Visit, @Body() body: ActivateRequest) {
    return this.activate(visit, body);
  }

  @Post('card/activate')
  @Operation({ summary: 'Activates a card; another path of kitActivation', tags: TAGS, answers: SUCCESS })
  @Raises(...ACTIVATION)
  activateCard(@InVisit() visit: Visit, @Body() body: ActivateRequest) {
    return this.activate(visit, body);
  }

  @Post('kit-manager/manageKit')
  @Operation({
    summary: 'Locks, unlocks, blocks, closes, hotlists or replaces a card',
    tags: TAGS,
    answers: ManagedKitResponse,
  })
  @Raises(...USABLE_CARD, 'card.already.blocked', ...ISSUE)
  manageKit(@InVisit() visit: Visit, @Body() body: ManageKitRequest) {
    const { entityId, oldKit: kitNo, operation, requestId } = body;
    return once(
      visit,
      { operation: `manageKit/${operation}`, of: cardOf({ entityId, kitNo }), id: requestId },
      (keepIn) => this.manage(visit, body, keepIn),
    );
  }

  @Post('kit-manager/manageAllKits')
  @Operation({ summary: 'Blocks, locks or unlocks all cards of a customer', tags: TAGS, answers: ManagedCardsResponse })
  @Raises(...CUSTOMER, ...CARD)
  async manageAllKits(@InVisit() visit: Visit, @Body() body: ManageAllKitsRequest) {
    const { operation } = body;
    const cards = await this.reads.cardsOfOwner(visit, body);
    const managed = await this.lifecycle.manageAll(visit, cards, EVENT_OF_OPERATION[operation]);
    return managedCardsView(managed, body);
  }

  @Post('kit-manager/applyForCard')
  @Operation({ summary: 'Orders a physical card, fresh or of a virtual one', tags: TAGS, answers: CardsIssuedResponse })
  @Raises(...USABLE_CARD, ...ISSUE, ...LINKED_ACCOUNT, 'cms/cms.card.not.found')
  applyForCard(@InVisit() visit: Visit, @Body() body: ApplyForCardRequest) {
    const { entityId, kitNo, requestId } = body;
    return once(visit, { operation: 'applyForCard', of: cardOf(body), id: requestId }, async (keepIn) => {
      const keep: KeepCards = (tx, made) => keepIn(tx, issuedView(entityId, made));
      const cards = isAbsent(kitNo)
        ? await this.applications.fresh(visit, { ...body, keep })
        : [await this.applications.convert(visit, { entityId, kitNo }, keep)];
      return issuedView(entityId, cards);
    });
  }

  @Post('kit-manager/upgradeCard')
  @Operation({ summary: 'Replaces a card by one of another tier or plastic', tags: TAGS, answers: CardsIssuedResponse })
  @Raises(...USABLE_CARD, ...ISSUE, 'config/tier.not.found', 'config/plastic.not.found')
  upgradeCard(@InVisit() visit: Visit, @Body() body: UpgradeCardRequest) {
    const { entityId, kitInfo, deliveryAddress, requestId } = body;
    return once(visit, { operation: 'upgradeCard', of: cardOf(body), id: requestId }, async (keepIn) => {
      const keep: KeepCards = (tx, made) => keepIn(tx, issuedView(entityId, made));
      const upgrade = { ...kitInfo[0], deliveryAddress, keep };
      return issuedView(entityId, await this.applications.upgrade(visit, body, upgrade));
    });
  }

  private async activate(visit: Visit, body: ActivateRequest) {
    return once(visit, { operation: 'kitActivation', of: cardOf(body), id: body.requestId }, async () => {
      await this.lifecycle.activate(visit, body, body);
      return 'success' as const;
    });
  }

  private async manage(visit: Visit, body: ManageKitRequest, keepIn: KeepIn) {
    const { entityId, oldKit: kitNo, operation } = body;
    const event = EVENT_OF_OPERATION[operation];
    if (event !== 'replace' && event !== 'blockAndReplace') {
      await this.lifecycle.manage(visit, { entityId, kitNo }, event);
      return { status: true };
    }
    const keep: KeepCards = (tx, made) => keepIn(tx, replacedView(made));
    return replacedView(await this.lifecycle.replace(visit, { entityId, kitNo }, { ...body, event, keep }));
  }
}
