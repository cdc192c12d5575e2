import { Controller, Get, Param, Post } from '@nestjs/common';
import { isoMillis, SECOND } from '@sadpath/clock';
import { ByCaller, InTenant, type Caller, type TenantRecord } from '@sadpath/dcms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../auth.raises';
import { UserPath } from './dto/users.requests.dto';
import { UsersService } from './users.service';
import { MeResponse, UnlockedResponse } from './dto/users.responses.dto';

/** The caller and the locks of users. */
@Controller('dcms/auth')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @Operation({
    summary: 'The caller and when the token ends',
    tags: ['Users'],
    answers: MeResponse,
    marks: { access: 'read' },
  })
  @Raises()
  me(@ByCaller() { username, role, expiresAt }: Caller, @InTenant() { tenantId }: TenantRecord) {
    return {
      username,
      tenant: tenantId,
      role,
      expiresAt: expiresAt === undefined ? null : isoMillis(expiresAt * SECOND),
    };
  }

  @Post('users/:username/unlock')
  @Operation({
    summary: 'Ends the lock of a user',
    tags: ['Users'],
    answers: UnlockedResponse,
    marks: { access: 'admin' },
  })
  @Raises()
  unlock(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Param() { username }: UserPath) {
    return this.users.unlock(call, tenant.tenantId, username);
  }
}
