import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cms.raises';
import { CustomersService } from './customers.service';
import { CustomerRequest, EntityPath } from './dto/customers.requests.dto';
import { CustomerCardsResponse, CustomerResponse, ForgottenCustomerResponse } from './dto/customers.responses.dto';

const TAGS = ['Customers'];

/** CMS's own copies of the customers. */
@Controller('dcms/cms/customers')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Get(':entityId')
  @Operation({
    summary: 'The cards of a customer',
    tags: TAGS,
    answers: CustomerCardsResponse,
    marks: { access: 'read' },
  })
  @Raises('cms.customer.not.found', 'cms.processing.error', 'cms.timeout')
  customerCards(@InVisit() visit: Visit, @Param() { entityId }: EntityPath) {
    return this.customers.cardsOf(visit, entityId);
  }

  @Post()
  @Operation({ summary: 'Makes a customer known to CMS', tags: TAGS, answers: CustomerResponse })
  @Raises('cms.invalid.request', 'cms.processing.error', 'cms.timeout')
  storeCustomer(@InVisit() visit: Visit, @Body() { entityId, name }: CustomerRequest) {
    return this.customers.store(visit, { entityId, name });
  }

  @Delete(':entityId')
  @Operation({ summary: 'Forgets a customer without cards', tags: TAGS, answers: ForgottenCustomerResponse })
  @Raises()
  async forgetCustomer(@InVisit() visit: Visit, @Param() { entityId }: EntityPath) {
    return { entityId, forgotten: await this.customers.forget(visit, entityId) };
  }
}
