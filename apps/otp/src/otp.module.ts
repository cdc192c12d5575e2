import { Module } from '@nestjs/common';
import { MobilesController } from './mobiles/mobiles.controller';
import { MobilesService } from './mobiles/mobiles.service';
import { OtpsController } from './otps/otps.controller';
import { OtpsService } from './otps/otps.service';

/** The OTP Manager. */
@Module({ controllers: [OtpsController, MobilesController], providers: [OtpsService, MobilesService] })
export class OtpModule {}
