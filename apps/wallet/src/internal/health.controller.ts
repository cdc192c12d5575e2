import { Controller, Get } from '@nestjs/common';
import { InCall, Operation, type Call } from '@sadpath/service';
import { SYSTEMS } from '../domain/dependency';
import { Raises } from '../wallet.raises';
import { HealthResponse, ReadinessResponse } from './dto/internal.responses.dto';

const tags = ['Internal'];
const marks = { access: 'open' } as const;

/** Health of the service, without token and without the database (contract wallet §3.2). */
@Controller('wallet/v1/_internal')
export class HealthController {
  @Get('healthz')
  @Operation({ summary: 'The service runs', tags, marks, answers: HealthResponse })
  @Raises('ERR_WALLET_BOOTSTRAP_FAILED')
  healthz() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Operation({ summary: 'The systems behind the service', tags, marks, answers: ReadinessResponse })
  @Raises('ERR_WALLET_BOOTSTRAP_FAILED')
  readyz(@InCall() call: Call) {
    const states = SYSTEMS.map((system) => [system, call.dependency(system).state] as const);
    const isReady = states.every(([, state]) => state === 'up');
    return { status: isReady ? 'ok' : 'degraded', dependencies: Object.fromEntries(states) };
  }
}
