import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { CARD, Raises } from '../customer.raises';
import { CustomersService } from '../customers/customers.service';
import { CardNumberRequest } from '../customers/dto/customers.requests.dto';
import { linkedAccountsView } from '../views/account.view';
import { LinkedAccountsResponse } from '../views/account.response.dto';

const TAGS = ['Accounts'];
const READ = { access: 'read' };

/** Which accounts a card draws on; the documentation has two paths for it. */
@Controller('dcms')
export class AccountsController {
  constructor(private readonly customers: CustomersService) {}

  @Post('accountkitmapping-manager/fetchAccountsByCardNo')
  @Operation({ summary: 'The accounts of a card number', tags: TAGS, marks: READ, answers: LinkedAccountsResponse })
  @Raises(...CARD)
  fetchMappedAccountsByCardNo(@InVisit() visit: Visit, @Body() body: CardNumberRequest) {
    return this.accountsOf(visit, body);
  }

  @Post('account/fetchAccountsByCardNo')
  @Operation({ summary: 'The accounts of a card number', tags: TAGS, marks: READ, answers: LinkedAccountsResponse })
  @Raises(...CARD)
  fetchAccountsByCardNo(@InVisit() visit: Visit, @Body() body: CardNumberRequest) {
    return this.accountsOf(visit, body);
  }

  private async accountsOf(visit: Visit, { cardNumber }: CardNumberRequest) {
    const { customer, card } = await this.customers.byCardNumber(visit, cardNumber);
    return linkedAccountsView(customer, card);
  }
}
