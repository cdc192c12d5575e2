import { boot } from '@sadpath/service';
import { issuingService } from './issuing.service-definition';

await boot(issuingService);
