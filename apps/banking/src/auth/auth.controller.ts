import { Body, Controller, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller, InTenant } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { FORM, Raises, SESSION, TENANCY } from '../banking.raises';
import type { Tenant } from '../domain/tenant';
import { LoginRequest, RefreshTokenRequest, VerifyMfaRequest } from './dto/session.requests.dto';
import { RefreshedResponse, SessionResponse } from './dto/session.responses.dto';
import { LoginService } from './login.service';
import { SessionsService } from './sessions.service';
import { LoggedOutResponse, RevokedResponse } from './dto/session.responses.dto';

/** Logging in and out. */
@Controller('api/v1/banking/auth')
export class AuthController {
  constructor(
    private readonly logins: LoginService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('login')
  @Operation({
    summary: 'Logs in with e-mail and password',
    tags: ['Auth'],
    answers: SessionResponse,
    marks: bankMarks({ access: 'public' }),
  })
  @Raises(
    ...TENANCY,
    ...FORM,
    'INVALID_CREDENTIALS',
    'ACCOUNT_LOCKED',
    'MFA_REQUIRED',
    'INVALID_MFA_CODE',
    'DUPLICATE_ENTRY',
  )
  login(@InCall() call: Call, @InTenant() tenant: Tenant, @Body() body: LoginRequest) {
    return this.logins.login(call, tenant, body);
  }

  @Post('mfa/verify')
  @Operation({
    summary: 'Finishes a login with its second factor',
    tokenField: 'mfaToken',
    tags: ['Auth'],
    answers: SessionResponse,
    marks: bankMarks({ access: 'public' }),
  })
  @Raises(...TENANCY, ...FORM, 'INVALID_MFA_CODE', 'DUPLICATE_ENTRY')
  verifyMfa(@InCall() call: Call, @InTenant() tenant: Tenant, @Body() body: VerifyMfaRequest) {
    return this.logins.verify(call, tenant, body);
  }

  @Post('refresh')
  @Operation({
    summary: 'Trades a refresh token for new tokens',
    tokenField: 'refreshToken',
    tags: ['Auth'],
    answers: RefreshedResponse,
    marks: bankMarks({ access: 'public' }),
  })
  @Raises(...TENANCY, ...FORM, 'INVALID_TOKEN', 'TOKEN_EXPIRED', 'DUPLICATE_ENTRY')
  refresh(@InCall() call: Call, @InTenant() tenant: Tenant, @Body() body: RefreshTokenRequest) {
    return this.sessions.refresh(call, tenant, body.refreshToken);
  }

  @Post('logout')
  @Operation({ summary: 'Ends this session', tags: ['Auth'], answers: LoggedOutResponse })
  @Raises(...SESSION, ...FORM, 'DUPLICATE_ENTRY')
  logout(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: RefreshTokenRequest) {
    return this.sessions.logout(call, caller, body.refreshToken);
  }

  @Post('logout-all')
  @Operation({ summary: 'Ends all sessions of the user', tags: ['Auth'], answers: RevokedResponse })
  @Raises(...SESSION, 'VALIDATION_ERROR', 'DUPLICATE_ENTRY')
  logoutAll(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    return this.sessions.logoutAll(call, caller);
  }
}
