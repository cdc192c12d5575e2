import { boot } from '@sadpath/service';
import { feePostingService } from './fee-posting.service-definition';

await boot(feePostingService);
