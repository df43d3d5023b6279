import { checkReport } from '../../../src/core/jobs/check-report.ts';
import type { Checked } from '../../../src/core/jobs/check-report.ts';
import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { takeWaiverBack, waiveFinding, whyNotWaivable } from '../../../src/core/jobs/waive-finding.ts';
import type { Finding, HostError, ReportType, Result } from '../../../src/core/model/index.ts';
import { readReport } from '../../../src/core/reports/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { outline } from '../../support/outline.ts';

const by = { name: 'P. Okafor', reason: 'The section is to follow at the meeting.' };

async function derby(types: readonly ReportType[] = reportTypes): Promise<Ports> {
  const host = createDocxHost(null);
  if (!host.ok) throw new Error(host.error.message);
  const ports = { host: host.value, source: null, types, today: '2026-01-20', now: '2026-01-20T09:30:00Z' };
  good(await insertSkeleton(ports, 'derby-2015', {}));
  return ports;
}

function good<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const checked = async (ports: Ports): Promise<Checked> => good(await checkReport(ports));

const first = ({ findings }: Checked): Finding => {
  const found = findings.find(({ rule }) => rule === 'section-placeholder');
  if (found === undefined) throw new Error('Nothing to waive');
  return found;
};

test('a finding that is let stand is shown apart, with who and why, and no longer counts', async () => {
  const ports = await derby();
  const before = await checked(ports);
  const finding = first(before);
  good(await waiveFinding(ports, finding, { name: ' P. Okafor ', reason: by.reason }));
  const after = await checked(ports);
  expect(after.findings).toHaveLength(before.findings.length - 1);
  expect(after.waived).toEqual([
    {
      finding,
      waiver: {
        key: finding.key,
        rule: finding.rule,
        message: finding.message,
        ...by,
        at: '2026-01-20T09:30:00Z',
      },
    },
  ]);
});

test('a report whose errors were all let stand is ready', async () => {
  const ports = await derby();
  for (const finding of (await checked(ports)).findings) good(await waiveFinding(ports, finding, by));
  expect(await checked(ports)).toMatchObject({ ready: true, findings: [] });
});

test('taken back, the finding is there again, and the record is as it was', async () => {
  const ports = await derby();
  const before = await checked(ports);
  const { key } = first(before);
  good(await waiveFinding(ports, first(before), by));
  good(await waiveFinding(ports, first(before), { ...by, reason: 'Another reason.' }));
  good(await takeWaiverBack(ports, key));
  const after = await checked(ports);
  expect(after).toMatchObject({ findings: before.findings, waived: [] });
  expect(after.document.ledger).toEqual(before.document.ledger);
  good(await takeWaiverBack(ports, key));
});

test('the same fault in other words is another finding', async () => {
  const ports = await derby();
  const finding = first(await checked(ports));
  good(await waiveFinding(ports, { ...finding, key: '0123456789abcdef' }, by));
  const after = await checked(ports);
  expect(after.waived).toEqual([]);
  expect(after.findings.map(({ key }) => key)).toContain(finding.key);
});

test.each([
  [{ ...by, name: ' ' }, 'Enter the name of whoever lets this stand.'],
  [{ ...by, reason: '' }, 'Enter the reason why this can stand. Whoever receives the report will see it.'],
])('needs a name and a reason', async (given, message) => {
  const ports = await derby();
  const finding = first(await checked(ports));
  expect(await waiveFinding(ports, finding, given)).toMatchObject({ ok: false, error: { message } });
});

test('is refused where a setting says that the fault must be mended, and an old waiver counts for nothing', async () => {
  const ports = await derby();
  good(await waiveFinding(ports, first(await checked(ports)), by));
  const strict = reportTypes.map((type) => ({
    ...type,
    rules: { 'section-placeholder': { waivable: false } },
  }));
  const again = { ...ports, types: strict };
  const now = await checked(again);
  expect(now.waived).toEqual([]);
  expect(await waiveFinding(again, first(now), by)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('does not allow this to stand') as string },
  });
});

test('is refused with the statute where the law leaves no choice, and by no nation for what a person judges', () => {
  const report = readReport(outline('Text'), reportTypes, 'derby-2015');
  const finding = (rule: string): Finding => ({
    key: 'k',
    rule,
    severity: 'error',
    outcome: 'fail',
    message: 'Use another paragraph.',
    subject: 's',
    location: null,
    fixes: [],
  });
  expect(whyNotWaivable(report, finding('exempt-paragraph-unknown'))).toMatch(
    /^The law in England does not allow this to stand \(Local Government Act 1972, Sch\. 12A.*\)\. Put it right instead: Use another paragraph\.$/,
  );
  for (const rule of ['notice-missed', 'small-count', 'section-missing'])
    expect(whyNotWaivable(report, finding(rule))).toBeNull();
});
