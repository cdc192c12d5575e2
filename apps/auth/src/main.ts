import { boot } from '@sadpath/boot';
import { authService } from './auth.service-definition';

await boot(authService);
