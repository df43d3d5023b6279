export { createService } from './create-service.ts';
export type { ServiceOptions } from './create-service.ts';
export { AssetsError } from './store/open-store.ts';
export { LockedError } from './store/lock.ts';
