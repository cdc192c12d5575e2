import { build, isStale } from './bundle.mjs';

if (!process.argv.includes('--if-stale') || isStale()) await build();
