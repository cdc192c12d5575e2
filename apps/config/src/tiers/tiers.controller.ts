import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery, InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { CreateTierRequest, TierPath } from './dto/tiers.requests.dto';
import { TierResponse } from './dto/tiers.responses.dto';
import { TiersService } from './tiers.service';

const tags = ['Tiers'];

/** Tiers of a tenant. */
@Controller('dcms/config/tiers')
export class TiersController {
  constructor(private readonly tiers: TiersService) {}

  @Post()
  @Operation({ summary: 'Creates a tier', tags, answers: TierResponse, marks: { access: 'admin' } })
  @Raises('tier.already.exists')
  createTier(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Body() body: CreateTierRequest) {
    return this.tiers.create(call, tenantId, withoutNulls(body)).then(only(TierResponse));
  }

  @Get()
  @Operation({
    summary: 'All tiers',
    tags,
    answers: { page: TierResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listTiers(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Query() query: GuidePageQuery) {
    return guidePage((await this.tiers.list(call, tenantId)).map(only(TierResponse)), query);
  }

  @Get(':tierName')
  @Operation({ summary: 'One tier', tags, answers: TierResponse, marks: { access: 'read' } })
  @Raises('tier.not.found')
  readTier(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Param() { tierName }: TierPath) {
    return this.tiers.read(call, tenantId, tierName).then(only(TierResponse));
  }
}
