import type { insertSkeleton as job } from '../core/jobs/insert-skeleton.ts';

/** The job of that name, loaded when it is asked for: it reads the report as the check does. */
export const insertSkeleton = async (...asked: Parameters<typeof job>): ReturnType<typeof job> =>
  (await import('../core/jobs/insert-skeleton.ts')).insertSkeleton(...asked);
