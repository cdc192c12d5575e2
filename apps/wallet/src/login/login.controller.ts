import { Body, Controller, Post } from '@nestjs/common';
import { type Call, type Exchange, InCall, InExchange, Operation } from '@sadpath/service';
import { requireTenantForm, TENANT_HEADER } from '../access/caller.gates';
import { Raises } from '../wallet.raises';
import { LoginRequest, RefreshRequest } from './dto/login.requests.dto';
import { TokensResponse } from './dto/login.responses.dto';
import { LoginService } from './login.service';

const tags = ['Login'];
const answers = TokensResponse;
const marks = { access: 'open' } as const;
const tenantMarks = { ...marks, namesTenant: true } as const;

/** The companion login (contract wallet §3.1). */
@Controller('auth/v1')
export class LoginController {
  constructor(private readonly logins: LoginService) {}

  @Post('login')
  @Operation({ summary: 'Logs in', tags, answers, marks: tenantMarks })
  @Raises('ERR_AUTH_INVALID_CREDENTIALS')
  login(@InExchange() exchange: Exchange, @Body() body: LoginRequest) {
    return this.tokensFor(exchange, body);
  }

  @Post('login/email')
  @Operation({ summary: 'Logs in, on the path of the developer portal', tags, answers, marks: tenantMarks })
  @Raises('ERR_AUTH_INVALID_CREDENTIALS')
  loginByEmail(@InExchange() exchange: Exchange, @Body() body: LoginRequest) {
    return this.tokensFor(exchange, body);
  }

  @Post('refresh')
  @Operation({ summary: 'New tokens for a refresh token', tags, answers, marks, tokenField: 'refreshToken' })
  @Raises('ERR_AUTH_INVALID_CREDENTIALS')
  refresh(@InCall() call: Call, @Body() { refreshToken }: RefreshRequest) {
    return this.logins.refresh(call, refreshToken);
  }

  private tokensFor(exchange: Exchange, body: LoginRequest) {
    const tenantId = exchange.header(TENANT_HEADER);
    if (tenantId !== undefined) requireTenantForm(tenantId);
    return this.logins.login(exchange.call, { ...body, tenantId: tenantId?.toLowerCase() });
  }
}
