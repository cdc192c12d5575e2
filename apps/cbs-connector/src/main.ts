import { boot } from '@sadpath/service';
import { cbsConnectorService } from './cbs-connector.service-definition';

await boot(cbsConnectorService);
