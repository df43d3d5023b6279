import { checkReport } from '../../src/core/jobs/check-report.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { published } from '../core/rules/live-figures.ts';
import { deskWith } from './desk.ts';
import { derby2012, derby2015, nottingham2017 } from './papers.ts';
import { today, write } from './write-paper.ts';

const source = published();
test.each([derby2012, derby2015, nottingham2017])('$type', async (paper) => {
  const bytes = await write(paper, source);
  require('fs').writeFileSync(`/tmp/${paper.type}.docx`, bytes);
  const desk = deskWith(bytes);
  const started = performance.now();
  const checked = await checkReport({
    host: desk.host,
    source,
    types: reportTypes,
    today,
    now: `${today}T10:00:00Z`,
  });
  if (!checked.ok) throw new Error(checked.error.message);
  console.log(performance.now() - started, '');
  expect(checked.value.findings.map((f) => `${f.outcome} ${f.rule} ${f.subject} ${f.message}`)).toEqual([]);
});
