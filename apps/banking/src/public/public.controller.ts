import { Controller, Get } from '@nestjs/common';
import { isoSeconds } from '@sadpath/clock';
import { InCall, Operation, type Call } from '@sadpath/service';
import { bankingFixtures } from '../banking.fixtures';
import { Raises, TENANCY } from '../banking.raises';
import { TenantResponse } from '../auth/dto/session.response.dto';
import type { Tenant } from '../domain/tenant';
import { InTenant } from '../gates/bank-caller';
import { bankMarks } from '../gates/bank-marks';

const TAGS = ['Public'];
const PUBLIC = bankMarks({ access: 'public' });

/** What anyone may read; no token is needed. */
@Controller('api/v1/banking')
export class PublicController {
  @Get('health')
  @Operation({
    summary: 'Whether the bank and the systems behind it are up',
    tags: TAGS,
    marks: bankMarks({ access: 'open' }),
  })
  @Raises()
  health(@InCall() call: Call): object {
    const states = (['nibss', 'interswitch', 'fraud'] as const).map((name) => [name, call.dependency(name).state]);
    return { status: 'ok', dependencies: Object.fromEntries(states) as object };
  }

  @Get('theme')
  @Operation({ summary: 'The look of a bank', tags: TAGS, marks: PUBLIC })
  @Raises(...TENANCY)
  theme(@InTenant() tenant: Tenant): object {
    const { primaryColor, logoUrl } = tenant;
    return { tenant: TenantResponse.of(tenant), primaryColor, logoUrl };
  }

  @Get('fx-rates')
  @Operation({ summary: 'Units of foreign currency for one naira', tags: TAGS, marks: PUBLIC })
  @Raises(...TENANCY)
  fxRates(@InCall() call: Call): object {
    return { base: 'NGN', rates: bankingFixtures.fxRates, asOf: isoSeconds(call.now) };
  }

  @Get('geo')
  @Operation({ summary: 'Countries and their states', tags: TAGS, marks: PUBLIC })
  @Raises(...TENANCY)
  geo(): object {
    return { countries: bankingFixtures.countries };
  }
}
