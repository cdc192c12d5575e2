import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { ACCOUNT, CARD, CREDIT, CUSTOMER, Raises } from '../customer.raises';
import { updateAddresses, updateContacts } from '../domain/update-customer';
import { EntityRequest } from '../forms/entity.request.dto';
import { accountChangeOf, addressOf, contactOf } from '../forms/of-form';
import { cifView, customerView } from '../views/customer.view';
import { sealedCardNumber } from '../views/card.view';
import { CustomersService } from './customers.service';
import { EntityResponse } from './dto/customers.responses.dto';
import {
  MaskedCardRequest,
  UpdateAccountsRequest,
  UpdateAddressesRequest,
  UpdateContactsRequest,
} from './dto/customers.requests.dto';
import { CifResponse, CustomerResponse, EntitiesResponse } from '../views/customer.response.dto';

const TAGS = ['Customers'];
const READ = { access: 'read' };

/** Customers: reading and updating. */
@Controller('dcms')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Post('viewCustomer')
  @Operation({ summary: 'Everything known of a customer', tags: TAGS, marks: READ, answers: CustomerResponse })
  @Raises(...CUSTOMER)
  async viewCustomer(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    const { customer, cards } = await this.customers.withCards(visit, entityId);
    return customerView(customer, cards);
  }

  @Post('fetchByCif')
  @Operation({ summary: 'The default account and its cards', tags: TAGS, marks: READ, answers: CifResponse })
  @Raises(...CUSTOMER)
  async fetchByCif(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    const { customer, cards } = await this.customers.withCards(visit, entityId);
    return cifView(customer, cards);
  }

  @Post('v2/fetchByCif')
  @Operation({
    summary: 'The same with card numbers encrypted by AES-GCM',
    tags: TAGS,
    marks: READ,
    answers: CifResponse,
  })
  @Raises(...CUSTOMER)
  async fetchByCifV2(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    const { customer, cards } = await this.customers.withCards(visit, entityId);
    return cifView(customer, cards, sealedCardNumber(visit));
  }

  @Post('fetchCifByMaskedCard')
  @Operation({ summary: 'The customers of a masked card number', tags: TAGS, marks: READ, answers: EntitiesResponse })
  @Raises(...CARD)
  async fetchCifByMaskedCard(@InVisit() visit: Visit, @Body() { maskedCardNo }: MaskedCardRequest) {
    return { entityId: await this.customers.byMaskedCard(visit, maskedCardNo) };
  }

  @Post('update-manager/poi')
  @Operation({ summary: 'Replaces the contacts of a customer', tags: TAGS, answers: EntityResponse })
  @Raises(...CUSTOMER)
  async updateContacts(@InVisit() visit: Visit, @Body() body: UpdateContactsRequest) {
    const { entityId, communicationInfo } = body;
    const contacts = communicationInfo.map(contactOf);
    await this.customers.update(visit, entityId, (held) => updateContacts(held, contacts, visit.call.now));
    return { entityId };
  }

  @Post('update-manager/poa')
  @Operation({ summary: 'Replaces addresses of a customer', tags: TAGS, answers: EntityResponse })
  @Raises(...CUSTOMER)
  async updateAddresses(@InVisit() visit: Visit, @Body() body: UpdateAddressesRequest) {
    const { entityId, addressInfo } = body;
    const addresses = addressInfo.map(addressOf);
    await this.customers.update(visit, entityId, (held) => updateAddresses(held, addresses, visit.call.now));
    return { entityId };
  }

  @Post('update-manager/account')
  @Operation({ summary: 'Changes or links accounts of a customer', tags: TAGS, answers: EntityResponse })
  @Raises(...CUSTOMER, ...ACCOUNT, ...CREDIT, 'cbs-connector/cbs.invalid.account')
  async updateAccounts(@InVisit() visit: Visit, @Body() body: UpdateAccountsRequest) {
    const { entityId, accountInfo } = body;
    await this.customers.updateAccounts(visit, entityId, accountInfo.map(accountChangeOf));
    return { entityId };
  }
}
