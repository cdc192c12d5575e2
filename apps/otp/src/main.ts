import { boot } from '@sadpath/service';
import { otpService } from './otp.service-definition';

await boot(otpService);
