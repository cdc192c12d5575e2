import { boot } from '@sadpath/boot';
import { walletService } from './wallet.service-definition';

await boot(walletService);
