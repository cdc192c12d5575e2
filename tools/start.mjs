import { build, isStale } from './bundle.mjs';

if (isStale()) await build();
await import('../dist/sandbox/main.mjs');
