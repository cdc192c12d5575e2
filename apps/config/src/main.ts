import { boot } from '@sadpath/service';
import { configService } from './config.service-definition';

await boot(configService);
