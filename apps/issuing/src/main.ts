import { boot } from '@sadpath/boot';
import { issuingService } from './issuing.service-definition';

await boot(issuingService);
