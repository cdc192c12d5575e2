import { tuneProcess } from './tune-process';

tuneProcess();
const { run } = await import('./run');
await run();
