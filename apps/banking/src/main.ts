import { boot } from '@sadpath/service';
import { bankingService } from './banking.service-definition';

await boot(bankingService);
