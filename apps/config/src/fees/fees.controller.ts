import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { FeePath, PutFeePath, PutFeeRequest } from './dto/fees.requests.dto';
import { FeeResponse } from './dto/fees.responses.dto';
import { feeDraft } from './fee-draft';
import { feeView } from './fee.view';
import { FeesService } from './fees.service';

const tags = ['Fees'];

/** Fee configurations of a product. */
@Controller('dcms/config/products/:productId/fees')
export class FeesController {
  constructor(private readonly fees: FeesService) {}

  @Put(':feeType')
  @Operation({ summary: 'Configures a fee of a product', tags, answers: FeeResponse, marks: { access: 'admin' } })
  @Raises('product.not.found')
  async putFee(
    @InCall() call: Call,
    @InTenant() { tenantId }: TenantRecord,
    @Param() path: PutFeePath,
    @Body() body: PutFeeRequest,
  ) {
    return feeView(path, await this.fees.put(call, { tenantId, ...path }, feeDraft(withoutNulls(body, 'gstRate'))));
  }

  @Get(':feeType')
  @Operation({ summary: 'One fee of a product', tags, answers: FeeResponse, marks: { access: 'read' } })
  @Raises('product.not.found', 'fee-posting/fee.config.not.found')
  async readFee(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Param() path: FeePath) {
    return feeView(path, await this.fees.read(call, { tenantId, ...path }));
  }
}
