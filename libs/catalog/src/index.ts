export * from './define-errors';
