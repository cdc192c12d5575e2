import { boot } from '@sadpath/boot';
import { feePostingService } from './fee-posting.service-definition';

await boot(feePostingService);
