import { Controller, Get } from '@nestjs/common';
import { isoSeconds } from '@sadpath/clock';
import { type Call, InCall, Operation } from '@sadpath/service';
import { InTenant } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { TenantResponse } from '../auth/dto/session.responses.dto';
import { bankingFixtures } from '../banking.fixtures';
import { Raises, TENANCY } from '../banking.raises';
import type { Tenant } from '../domain/tenant';
import { BankHealthResponse, FxRatesResponse, GeoResponse, ThemeResponse } from './dto/public.responses.dto';

const TAGS = ['Public'];
const PUBLIC = bankMarks({ access: 'public' });

/** What anyone may read; no token is needed. */
@Controller('api/v1/banking')
export class PublicController {
  @Get('health')
  @Operation({
    summary: 'Whether the bank and the systems behind it are up',
    tags: TAGS,
    answers: BankHealthResponse,
    marks: bankMarks({ access: 'open' }),
  })
  @Raises()
  health(@InCall() call: Call) {
    const states = (['nibss', 'interswitch', 'fraud'] as const).map((name) => [name, call.dependency(name).state]);
    return { status: 'ok', dependencies: Object.fromEntries(states) as Readonly<Record<string, string>> };
  }

  @Get('theme')
  @Operation({ summary: 'The look of a bank', tags: TAGS, answers: ThemeResponse, marks: PUBLIC })
  @Raises(...TENANCY)
  theme(@InTenant() tenant: Tenant) {
    const { primaryColor, logoUrl } = tenant;
    return { tenant: TenantResponse.of(tenant), primaryColor, logoUrl };
  }

  @Get('fx-rates')
  @Operation({
    summary: 'Units of foreign currency for one naira',
    tags: TAGS,
    answers: FxRatesResponse,
    marks: PUBLIC,
  })
  @Raises(...TENANCY)
  fxRates(@InCall() call: Call) {
    return { base: 'NGN', rates: bankingFixtures.fxRates, asOf: isoSeconds(call.now) };
  }

  @Get('geo')
  @Operation({ summary: 'Countries and their states', tags: TAGS, answers: GeoResponse, marks: PUBLIC })
  @Raises(...TENANCY)
  geo() {
    return { countries: bankingFixtures.countries };
  }
}
