import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { IdPath } from '../forms/common.requests.dto';
import { LookupUserQuery, SetMfaRequest } from './dto/user.requests.dto';
import { FoundUserResponse, UserResponse } from './dto/user.responses.dto';
import { UsersService } from './users.service';

/** The caller and the other users of the bank. */
@Controller('api/v1/banking/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @Operation({ summary: 'The caller', tags: ['Users'], answers: UserResponse })
  @Raises(...SESSION)
  me(@ByCaller() { user }: BankCaller) {
    return UserResponse.of(user);
  }

  @Put('me/mfa')
  @Operation({ summary: 'Switches the second factor on or off', tags: ['Users'], answers: UserResponse })
  @Raises(...SESSION, ...FORM, 'INVALID_MFA_CODE')
  async setMfa(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: SetMfaRequest) {
    return UserResponse.of(await this.users.setMfa(call, caller, body));
  }

  @Get('lookup')
  @Operation({ summary: 'Finds a user by e-mail', tags: ['Users'], answers: FoundUserResponse })
  @Raises(...SESSION, ...ONE_FIELD, 'USER_NOT_FOUND')
  lookupUser(@InCall() call: Call, @ByCaller() { tenant }: BankCaller, @Query() query: LookupUserQuery) {
    return this.users.byEmail(call, tenant, query.email);
  }

  @Get(':id')
  @Operation({ summary: 'Finds a user by id', tags: ['Users'], answers: FoundUserResponse })
  @Raises(...SESSION, ...ONE_FIELD, 'USER_NOT_FOUND')
  getUser(@InCall() call: Call, @ByCaller() { tenant }: BankCaller, @Param() { id }: IdPath) {
    return this.users.byId(call, tenant, id);
  }
}
