import { orExplain } from '@sadpath/service';
import { startSandbox } from './start-sandbox';

await orExplain(startSandbox);
