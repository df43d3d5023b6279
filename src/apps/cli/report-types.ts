import type { ReportType } from '../../core/model/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { nearest } from './nearest.ts';
import { Unusable } from './terminal.ts';

/** The report type of an id. */
export function typeCalled(id: string): ReportType {
  const found = reportTypes.find((type) => type.id === id);
  if (found) return found;
  const ids = reportTypes.map((type) => type.id);
  const near = nearest(id, ids);
  throw new Unusable(
    `There is no report type called “${id}”.${near ? ` Did you mean ${near}?` : ''} The report types are ${ids.join(', ')}.`,
  );
}
