export { datesIn, writeDate } from './dates.ts';
export { defaultArea } from './default-area.ts';
export { fingerprint } from './fingerprint.ts';
export { planHeader } from './plan-header.ts';
export { planRole } from './plan-role.ts';
export { planSection, planSkeleton, recordOf } from './plan-skeleton.ts';
export { readReport } from './read-report.ts';
export { chosen, type HeaderValues } from './skeleton-content.ts';
export { withoutNumber } from './wording.ts';
