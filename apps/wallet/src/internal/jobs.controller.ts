import { Controller, Post } from '@nestjs/common';
import { InCall, Operation, type Call } from '@sadpath/service';
import { FxRatesService } from '../fx-rates/fx-rates.service';
import { ClockworkService } from '../ledger/clockwork.service';
import { Raises } from '../wallet.raises';
import { ExpiredResponse, RefreshedResponse, ResumedResponse } from './dto/internal.responses.dto';

const tags = ['Internal'];
const marks = { access: 'internal-key' } as const;
const JOB = [
  'ERR_WALLET_BOOTSTRAP_FAILED',
  'ERR_WALLET_UNAUTHORIZED',
  'ERR_WALLET_SERVICE_UNAVAILABLE',
  'ERR_WALLET_TIMEOUT',
] as const;

/** What the vendor's scheduler calls (contract wallet §3.2); the clock of the space does the same by itself. */
@Controller('wallet/v1/jobs/scheduled')
export class JobsController {
  constructor(
    private readonly clockwork: ClockworkService,
    private readonly rates: FxRatesService,
  ) {}

  @Post('expire-escrows')
  @Operation({ summary: 'Ends the escrows that are over', tags, marks, answers: ExpiredResponse })
  @Raises(...JOB)
  async expireEscrows(@InCall() call: Call) {
    return { expired: await this.clockwork.expireAll(call) };
  }

  @Post('resume-suspended')
  @Operation({ summary: 'Ends the suspensions that are over', tags, marks, answers: ResumedResponse })
  @Raises(...JOB)
  async resumeSuspended(@InCall() call: Call) {
    return { resumed: await this.clockwork.resumeAll(call) };
  }

  @Post('refresh-fx-rates')
  @Operation({ summary: 'Fetches all rates anew', tags, marks, answers: RefreshedResponse })
  @Raises(...JOB, 'ERR_WALLET_FX_RATE_INVALID')
  async refreshFxRates(@InCall() call: Call) {
    return { refreshed: await this.rates.refreshByJob(call) };
  }
}
