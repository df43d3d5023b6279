import type { ReportType } from '../core/model/index.ts';
import derby2012 from './derby-2012.json' with { type: 'json' };
import derby2015 from './derby-2015.json' with { type: 'json' };
import nottingham2017 from './nottingham-2017.json' with { type: 'json' };
import { parseReportType } from './parse.ts';

export { parseReportType };

/** The report types that the product comes with, the newest of a council first: where a paper fits two alike, the first counts. */
export const reportTypes: readonly ReportType[] = [derby2015, nottingham2017, derby2012].map((json) => {
  const parsed = parseReportType(json);
  // Ours to get right: the tests read every file that ships.
  if (!parsed.ok) throw new Error(`src/report-types/${json.id}.json: ${parsed.error.join(' ')}`);
  return parsed.value;
});
