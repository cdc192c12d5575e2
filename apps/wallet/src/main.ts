import { boot } from '@sadpath/service';
import { walletService } from './wallet.service-definition';

await boot(walletService);
