/** Checks a damaged paper as the pane and the command line do, and puts what was found beside what was expected. */

import { checkReport } from '../../src/core/jobs/check-report.ts';
import type { Checked } from '../../src/core/jobs/check-report.ts';
import type { Ports } from '../../src/core/jobs/ports.ts';
import type { IndicatorSource, ReportType, RuleSettings } from '../../src/core/model/index.ts';
import { placeInWords } from '../../src/core/rules/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { createFileSource } from '../../src/sources/index.ts';
import type { TableTexts } from '../../src/sources/index.ts';
import { sampleTables } from '../support/tables.ts';
import type { Damage, Expected } from './damage.ts';
import type { Desk } from './desk.ts';
import { deskWith } from './desk.ts';
import * as papers from './papers.ts';
import { today, write } from './write-paper.ts';

const published = fileSource(sampleTables);

function fileSource(tables: TableTexts): IndicatorSource {
  return createFileSource(tables, { now: () => `${today}T09:30:00Z` });
}

const written = new Map<string, Promise<Uint8Array>>();

/** A good paper, written once for all damages. */
function good(name: keyof typeof papers): Promise<Uint8Array> {
  const known = written.get(name) ?? write(papers[name], published);
  written.set(name, known);
  return known;
}

export interface Damaged {
  readonly desk: Desk;
  readonly ports: Ports;
}

export async function damaged({
  paper,
  does,
  on,
  source,
  rules,
}: Partial<Damage> & Pick<Damage, 'paper'>): Promise<Damaged> {
  let desk = deskWith(await good(paper));
  for (const change of does ?? []) desk = await change(desk, published);
  const ports: Ports = {
    host: desk.host,
    source: source === undefined ? published : source === null ? null : fileSource(source),
    types: rules === undefined ? reportTypes : reportTypes.map((type) => withRules(type, rules)),
    today: on ?? today,
    now: `${on ?? today}T10:00:00Z`,
  };
  return { desk, ports };
}

const withRules = (type: ReportType, rules: RuleSettings): ReportType => ({
  ...type,
  rules: { ...type.rules, ...rules },
});

export async function checked(ports: Ports): Promise<Checked> {
  const result = await checkReport(ports);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What was found. A message that has the expected words in it is told by these. */
export const said = (
  { document, report, findings }: Checked,
  expected: readonly Expected[],
): readonly Expected[] =>
  findings.map(({ rule, outcome, subject, location, message }, index) => {
    const words = expected[index]?.says ?? message;
    const says = message.includes(words) ? words : message;
    return { rule, outcome, subject, place: placeInWords(document, report, location), says };
  });
