import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery, InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { BinsService } from './bins.service';
import { BinRangeResponse, BinResponse } from './dto/bins.responses.dto';
import { BinPath, CreateBinRequest } from './dto/bins.requests.dto';

const tags = ['BIN ranges'];

/** BIN ranges of a tenant. */
@Controller('dcms/config/bins')
export class BinsController {
  constructor(private readonly bins: BinsService) {}

  @Post()
  @Operation({ summary: 'Configures a BIN range', tags, answers: BinRangeResponse, marks: { access: 'admin' } })
  @Raises('bin.already.exists', 'invalid.bin.range')
  createBin(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Body() body: CreateBinRequest) {
    return this.bins.create(call, tenantId, withoutNulls(body)).then(only(BinRangeResponse));
  }

  @Get()
  @Operation({
    summary: 'All BIN ranges',
    tags,
    answers: { page: BinRangeResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listBins(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Query() query: GuidePageQuery) {
    return guidePage((await this.bins.list(call, tenantId)).map(only(BinRangeResponse)), query);
  }

  @Get(':bin')
  @Operation({ summary: 'One BIN with its ranges', tags, answers: BinResponse, marks: { access: 'read' } })
  @Raises('bin.not.found')
  async readBin(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Param() { bin }: BinPath) {
    return { bin, ranges: (await this.bins.ranges(call, tenantId, bin)).map(only(BinRangeResponse)) };
  }
}
