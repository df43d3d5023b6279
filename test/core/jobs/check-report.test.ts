import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { err } from '../../../src/core/model/index.ts';
import type { Finding } from '../../../src/core/model/index.ts';
import { published, rate } from '../rules/live-figures.ts';
import { derbyPaper, derbyShapes, nottinghamPaper, nottinghamShapes } from '../../support/papers.ts';
import { control, paragraph, run, wmlFile } from '../../support/wml.ts';
import { damaged, finishedReport, portsOn, withoutSection } from './finished-report.ts';

async function check(bytes: Uint8Array, source: Parameters<typeof portsOn>[1] = null, typeId?: string) {
  const result = await checkReport(portsOn(bytes, source), typeId === undefined ? {} : { typeId });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const said = (findings: readonly Finding[]) =>
  findings.map(
    ({ rule, subject, outcome }) => `${rule} ${subject}${outcome === 'review' ? ' (review)' : ''}`,
  );

describe('a finished report', () => {
  it('is ready, and nothing is said of it', async () => {
    const { findings, ready, report } = await check(await finishedReport());
    expect(said(findings)).toEqual([]);
    expect([ready, report.type?.id, report.confidence]).toEqual([true, 'derby-2015', 1]);
  });

  it.each([
    ['a section is removed', withoutSection('risk-management'), ['section-missing risk-management']],
    [
      'the header row of the approvals is no longer marked',
      (xml: string) => xml.replace(/<w:tblHeader(?: [^>]*)?\/>/, ''),
      ['table-header-row table-1'],
    ],
    [
      'a heading is lowered by two levels',
      (xml: string) =>
        xml.replace(
          /<w:pStyle w:val="Heading2"\/>((?:(?!<w:pStyle).)*Risk Management)/s,
          '<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="3"/>$1',
        ),
      ['heading-order heading'],
    ],
  ])('is found out where %s', async (_, change, expected) => {
    expect(said((await check(damaged(await finishedReport(), change))).findings)).toEqual(expected);
  });

  it.each([
    ['guidance is left in a section', { 'rw:s:legal': null }, ['section-placeholder legal']],
    ['guidance stands for a signature', { 'rw:o:financial': null }, ['sign-off-placeholder financial']],
    ['a signature is blank', { 'rw:o:legal': '' }, ['sign-off-missing legal']],
    ['the summary says “None”', { 'rw:s:summary': 'None.' }, ['nil-not-allowed summary']],
    [
      'an appendix is not listed',
      { 'rw:s:summary': 'As Appendix 2 shows.' },
      ['appendix-unlisted appendix-2'],
    ],
    [
      'a listed appendix is not there',
      { 'rw:r:appendices': 'Appendix 1 – Implications, Appendix 2 – Plan' },
      ['appendix-absent appendix-2 (review)'],
    ],
    ['the date cannot be', { '@date': '31 February 2026' }, ['date-impossible date']],
    ['a deadline cannot be', { 'rw:s:reasons': 'It is due by 31 April 2026.' }, ['date-impossible reasons']],
    ['nobody can be asked', { 'rw:r:contact': 'A. Whitlock' }, ['contact-incomplete contact']],
    [
      'background papers are not said',
      { 'rw:r:background-papers': null },
      ['background-papers-missing background-papers'],
    ],
    [
      'a prompt is left in a sentence',
      { 'rw:s:summary': 'There were [insert number] children.' },
      ['placeholder-left summary (review)'],
    ],
  ])('is found out where %s', async (_, words, expected) => {
    const { findings } = await check(await finishedReport(words));
    expect(said(findings)).toEqual(expected);
  });

  it('is not ready for an error, and may be ready with a warning', async () => {
    expect((await check(await finishedReport({ 'rw:o:legal': '' }))).ready).toBe(false);
    expect((await check(await finishedReport({ 'rw:s:summary': 'As Appendix 2 shows.' }))).ready).toBe(true);
  });
});

describe('the published papers', () => {
  const noTitle = 'document-title-missing title';
  /** Headings are headings in these shapes only. */
  const noHeadings = (shape: string) => (shape === 'styled' ? [] : ['headings-none heading']);
  const longAgo = 'meeting-past date (review)';
  const stacked = (shape: string) => shape.startsWith('one-cell');
  const noHeaderRow = (shape: string, table: number) =>
    stacked(shape) ? [] : [`table-header-row table-${table} (review)`];

  it.each(derbyShapes)('Derby 2012, %s: all signed, three appendices elsewhere', async (shape) => {
    const { findings, report } = await check(derbyPaper(2012, shape));
    expect(report.type?.id).toBe('derby-2012');
    // Where the line breaks are lost, nobody can tell whose the names are.
    const roles =
      shape === 'one-cell-run-on' ? ['legal', 'financial', 'human-resources', 'service-director'] : [];
    expect(said(findings)).toEqual([
      noTitle,
      ...noHeadings(shape),
      longAgo,
      ...roles.map((role) => `sign-off-missing ${role} (review)`),
      ...noHeaderRow(shape, 1),
      ...noHeaderRow(shape, 2),
      'appendix-absent appendix-2 (review)',
      'appendix-absent appendix-3 (review)',
      'appendix-absent appendix-4 (review)',
    ]);
  });

  it.each(derbyShapes)('Derby 2015, %s: four officers have not signed', async (shape) => {
    const { findings, report, ready } = await check(derbyPaper(2015, shape));
    expect([report.type?.id, ready]).toEqual(['derby-2015', false]);
    const roles = ['legal', 'financial', 'human-resources', 'property'];
    const lost = shape === 'one-cell-run-on';
    expect(said(findings)).toEqual([
      noTitle,
      ...noHeadings(shape),
      longAgo,
      ...noHeaderRow(shape, 1),
      ...[...roles, ...(lost ? ['service-director'] : [])].map(
        (role) => `sign-off-missing ${role}${lost ? ' (review)' : ''}`,
      ),
      ...noHeaderRow(shape, 2),
    ]);
  });

  it.each(nottinghamShapes)('Nottingham 2017, %s: one appendix elsewhere', async (shape) => {
    const { findings, report, ready } = await check(nottinghamPaper(shape));
    expect([report.type?.id, ready]).toEqual(['nottingham-2017', true]);
    const none = shape === 'check-controls' ? [] : ['headings-none heading'];
    expect(said(findings)).toEqual([noTitle, ...none, 'appendix-absent appendix-1 (review)']);
  });
});

describe('what is not a report of a known type', () => {
  it('is checked for what every document needs, and is never called ready', async () => {
    const { findings, ready, report } = await check(wmlFile(paragraph('Minutes of the meeting')));
    expect(report.type).toBeNull();
    expect(said(findings)).toEqual(['document-title-missing title', 'document-language-missing language']);
    expect(ready).toBe(false);
  });

  it('is read as the type that is asked for', async () => {
    const { report, findings } = await check(wmlFile(paragraph('Minutes')), null, 'derby-2015');
    expect(report.type?.id).toBe('derby-2015');
    expect(said(findings)).toContain('section-missing summary');
  });
});

describe('figures in a check', () => {
  const file = wmlFile(paragraph(run('The rate was ') + control(rate, run('88'))));

  it('are compared with their source', async () => {
    const { figures, source } = await check(file, published());
    expect([figures.map(({ state }) => state), source.state]).toEqual([['current'], 'answered']);
  });

  it('cost nothing but their comparison when the source is down', async () => {
    const down = {
      ...published(),
      resolve: async () => err({ kind: 'unavailable', message: 'The service does not answer.' } as const),
    };
    const { findings, source, figures } = await check(file, down);
    expect(source).toEqual({ state: 'failed', message: 'The service does not answer.' });
    expect(figures).toHaveLength(1);
    expect(said(findings)).toEqual(['document-title-missing title', 'document-language-missing language']);
  });
});
