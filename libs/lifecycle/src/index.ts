export { defineLifecycle, type EventOf, type Lifecycle, type StateOf } from './lifecycle';
