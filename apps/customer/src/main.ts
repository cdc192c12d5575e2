import { boot } from '@sadpath/service';
import { customerService } from './customer.service-definition';

await boot(customerService);
