import { boot } from '@sadpath/boot';
import { cbsConnectorService } from './cbs-connector.service-definition';

await boot(cbsConnectorService);
