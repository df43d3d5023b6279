import type { Look, Paragraph } from '../model/index.ts';

/** How the author's own words look. What a skeleton writes for the author, and what a control shows until it is filled in, is gone when the report is. */
export const ownLooks = ({ looks, guidance }: Paragraph): readonly Look[] =>
  looks.filter(({ start, end }) => !guidance.some((range) => range.start < end && start < range.end));
