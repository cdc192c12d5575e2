import { boot } from '@sadpath/boot';
import { configService } from './config.service-definition';

await boot(configService);
