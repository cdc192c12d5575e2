import { Module } from '@nestjs/common';
import { LoginController } from './login/login.controller';
import { LoginService } from './login/login.service';
import { SessionsService } from './login/sessions.service';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';

/** The Auth Service. */
@Module({ controllers: [LoginController, UsersController], providers: [LoginService, SessionsService, UsersService] })
export class AuthModule {}
