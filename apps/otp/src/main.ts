import { boot } from '@sadpath/boot';
import { otpService } from './otp.service-definition';

await boot(otpService);
