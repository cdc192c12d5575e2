import { boot } from '@sadpath/service';
import { cmsService } from './cms.service-definition';

await boot(cmsService);
