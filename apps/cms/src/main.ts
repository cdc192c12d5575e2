import { boot } from '@sadpath/boot';
import { cmsService } from './cms.service-definition';

await boot(cmsService);
