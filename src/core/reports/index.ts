export { datesIn, parseDate, writeDate, type DateReading } from './dates.ts';
export { figuresOf } from '../figures/figures-of.ts';
export { fingerprint } from './fingerprint.ts';
export { readReport } from './read-report.ts';
export { planHeader, type HeaderPlan } from './plan-header.ts';
export { planSection, planSkeleton, recordOf, type SkeletonPlan } from './plan-skeleton.ts';
export { type HeaderValues } from './skeleton-content.ts';
export { planRole } from './plan-role.ts';
