import { boot } from '@sadpath/service';
import { authService } from './auth.service-definition';

await boot(authService);
