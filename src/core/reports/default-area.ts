import type { AreaCode, Report, ReportType } from '../model/index.ts';

/** The area that figures are asked for until the author says otherwise: that of the report's type; '' where nothing says. */
export const defaultArea = ({ type }: Report, types: readonly ReportType[]): AreaCode =>
  type?.area ?? types[0]?.area ?? '';
