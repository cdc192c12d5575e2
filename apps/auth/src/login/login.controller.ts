import { Body, Controller, Post } from '@nestjs/common';
import { Bare } from '@sadpath/errors';
import { InExchange, Operation, type Exchange } from '@sadpath/service';
import { Raises } from '../auth.raises';
import { AuthenticateRequest } from './dto/login.requests.dto';
import { AuthenticateResponse } from './dto/login.responses.dto';
import { LoginService } from './login.service';

/** Login: a token for username and password. */
@Controller('dcms/api')
export class LoginController {
  constructor(private readonly login: LoginService) {}

  @Post('authenticate')
  @Operation({
    summary: 'Logs in',
    tags: ['Login'],
    answers: { bare: AuthenticateResponse },
    marks: { access: 'public' },
  })
  @Raises('auth.rate.limit.exceeded', 'auth.account.locked', 'auth.invalid.credentials', 'auth.tenant.mismatch')
  async authenticate(@Body() body: AuthenticateRequest, @InExchange() exchange: Exchange) {
    const address = exchange.start.remoteAddress;
    // A blank header names no tenant, here as everywhere.
    const named = exchange.header('tenant')?.trim() ?? '';
    const tenant = named === '' ? undefined : named;
    return new Bare({ id_token: await this.login.authenticate(exchange.call, { ...body, address, tenant }) });
  }
}
