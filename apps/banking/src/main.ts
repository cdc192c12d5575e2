import { boot } from '@sadpath/boot';
import { bankingService } from './banking.service-definition';

await boot(bankingService);
