import { boot } from '@sadpath/boot';
import { customerService } from './customer.service-definition';

await boot(customerService);
