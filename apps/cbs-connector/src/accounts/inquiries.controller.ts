import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cbs-connector.raises';
import { balanceView, holderView, statusView } from './account.view';
import { AccountRequest, EntityRequest, HolderRequest } from './dto/accounts.requests.dto';
import { AccountStatusResponse, BalanceResponse, HolderResponse } from './dto/accounts.responses.dto';
import { InquiriesService } from './inquiries.service';
import { HolderAddressResponse, ProofOfIdentityResponse } from './dto/holder.responses.dto';

const INQUIRY = { tags: ['Inquiries'], marks: { access: 'read' } };

/** Questions to the core bank; none of them changes anything. */
@Controller('dcms/cbs')
export class InquiriesController {
  constructor(private readonly inquiries: InquiriesService) {}

  @Post('balance')
  @Operation({ ...INQUIRY, summary: 'What is on an account', answers: BalanceResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async balance(@InVisit() visit: Visit, @Body() { accountNo }: AccountRequest) {
    return balanceView(await this.inquiries.account(visit, accountNo));
  }

  @Post('account-status')
  @Operation({ ...INQUIRY, summary: 'In which status an account is', answers: AccountStatusResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async accountStatus(@InVisit() visit: Visit, @Body() { accountNo }: AccountRequest) {
    return statusView(await this.inquiries.account(visit, accountNo));
  }

  @Post('account-holder')
  @Operation({ ...INQUIRY, summary: 'Who holds an account, and which others', answers: HolderResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async accountHolder(@InVisit() visit: Visit, @Body() body: HolderRequest) {
    const { holder, accounts } = await this.inquiries.holderWithAccounts(visit, body);
    return holderView(holder, accounts);
  }

  @Post('poi')
  @Operation({
    ...INQUIRY,
    summary: 'Proofs of identity of a holder',
    name: 'proofOfIdentity',
    answers: [ProofOfIdentityResponse],
  })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async poi(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    return (await this.inquiries.holder(visit, entityId)).kycInfo;
  }

  @Post('poa')
  @Operation({ ...INQUIRY, summary: 'Addresses of a holder', name: 'proofOfAddress', answers: [HolderAddressResponse] })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async poa(@InVisit() visit: Visit, @Body() { entityId }: EntityRequest) {
    return (await this.inquiries.holder(visit, entityId)).addressInfo;
  }
}
