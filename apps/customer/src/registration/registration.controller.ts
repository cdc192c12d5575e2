import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, once, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { CREDIT, CUSTOMER, ISSUE, LINKED_ACCOUNT, NAMED_KIT, Raises } from '../customer.raises';
import type { KeepCards } from '../cards/card-issuer.service';
import { issuedView } from '../views/kits.view';
import { customerOfRequest } from './customer-of-request';
import { CardsIssuedResponse } from './dto/registration.responses.dto';
import { RegisterCardRequest, RegisterRequest } from './dto/registration.requests.dto';
import { RegistrationService } from './registration.service';

/** Onboarding of customers and their cards. */
@Controller('dcms')
export class RegistrationController {
  constructor(private readonly registration: RegistrationService) {}

  @Post('register')
  @Operation({ summary: 'Registers a customer', tags: ['Onboarding'], answers: CardsIssuedResponse })
  @Raises(...NAMED_KIT, 'entity.already.exists', ...ISSUE, ...CREDIT)
  register(@InVisit() visit: Visit, @Body() body: RegisterRequest) {
    return once(visit, { operation: 'register', of: body.entityId, id: body.requestId }, async (keepIn) => {
      const { entityId, kitInfo: wishes, deliveryAddress } = body;
      const keep: KeepCards = (tx, cards) => keepIn(tx, issuedView(entityId, cards));
      const wanted = { wishes: wishes ?? [], deliveryAddress, keep };
      return issuedView(entityId, await this.registration.register(visit, customerOfRequest(visit, body), wanted));
    });
  }

  @Post('registerCard')
  @Operation({ summary: 'Gives a customer further cards', tags: ['Onboarding'], answers: CardsIssuedResponse })
  @Raises(...NAMED_KIT, ...CUSTOMER, ...ISSUE, ...LINKED_ACCOUNT)
  registerCard(@InVisit() visit: Visit, @Body() body: RegisterCardRequest) {
    const { entityId, kitInfo: wishes, deliveryAddress, requestId } = body;
    return once(visit, { operation: 'registerCard', of: entityId, id: requestId }, async (keepIn) => {
      const keep: KeepCards = (tx, cards) => keepIn(tx, issuedView(entityId, cards));
      return issuedView(
        entityId,
        await this.registration.registerCards(visit, entityId, { wishes, deliveryAddress, keep }),
      );
    });
  }
}
