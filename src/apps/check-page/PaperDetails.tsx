import { useState } from 'react';
import type { ReportTypeId, RuleOutcome } from '../../core/model/index.ts';
import { filtered, noFilter } from '../../pane/finding-filters.ts';
import { severityWords } from '../../pane/findings.ts';
import type { Grouping } from '../../pane/findings.ts';
import { FindingFilters } from '../../pane/parts/FindingFilters.tsx';
import { Panel } from '../../pane/parts/Panel.tsx';
import { RulesRun } from '../../pane/parts/RulesRun.tsx';
import type { CheckedReport, ToldFinding } from '../checked/checked-file.ts';
import { committeeInWords, comparedInWords, inParts, meetingInWords } from '../checked/paper-words.ts';
import { severities, typeInWords } from '../checked/verdict.ts';
import type { CheckPageProps } from './check-page-props.ts';
import type { CheckedPaper } from './check-paper.ts';
import { FindingItem } from './FindingItem.tsx';
import { LetStand } from './LetStand.tsx';
import { TypeChoice } from './TypeChoice.tsx';

interface PaperDetailsProps {
  readonly checked: CheckedReport;
  readonly rules: CheckedPaper['rules'];
  /** Keys of what was not there at the check before; null where there was none. */
  readonly fresh: ReadonlySet<string> | null;
  readonly typeId: ReportTypeId | null;
  readonly printing: boolean;
  readonly storage: CheckPageProps['storage'];
  readonly onType: (typeId: ReportTypeId | null) => void;
}

/** Less than certain: a person may know better. */
const certain = 0.99;

/** What was found in a paper, what was let stand, and what was checked at all. */
export function PaperDetails({
  checked,
  rules,
  fresh,
  typeId,
  printing,
  storage,
  onType,
}: PaperDetailsProps) {
  const { findings, notes, type } = checked;
  const [by, setBy] = useState<Grouping>(storage.get(groupKey) === 'severity' ? 'severity' : 'section');
  const [filter, setFilter] = useState(noFilter);
  const outcomes = checked.outcomes.map((outcome) => ({
    ...outcome,
    about: rules.get(outcome.rule) ?? unknown,
  }));
  const listed = { findings, outcomes };
  const shown = printing ? findings : filtered(listed, filter);
  const groups = by === 'section' ? inParts(shown) : bySeverity(shown);
  const unsure = type !== null && (type.confidence < certain || typeId !== null);
  return (
    <div className="rc-details">
      <div className="rc-found">
        {notes.length > 0 && (
          <Panel tone="open">
            <strong>Part of this document could not be read</strong>
            {notes.map((note) => (
              <div key={note}>{note}</div>
            ))}
          </Panel>
        )}
        {type === null && (
          <Panel tone="info">
            This is not a report type that Reportwright knows. Choose one to check sections and sign-offs;
            everything else is checked already.
            {!printing && <TypeChoice chosen={null} otherwise="Choose a report type" onType={onType} />}
          </Panel>
        )}
        {findings.length === 0 && (
          <Panel tone="good">
            Nothing that Reportwright checks is wrong or open
            {checked.waived.length > 0 && ', besides what was let stand'}. It cannot tell whether what the
            report says is right.
          </Panel>
        )}
        {findings.length > 1 && (
          <div className="rc-filters">
            <FindingFilters
              checked={listed}
              filter={filter}
              onFilter={setFilter}
              by={by}
              onGroup={(next) => {
                setBy(next);
                storage.set(groupKey, next);
              }}
            />
          </div>
        )}
        {groups.map(({ title, findings: own }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {own.map((finding) => (
                <FindingItem
                  key={finding.key}
                  finding={finding}
                  rule={rules.get(finding.rule) ?? unknown}
                  fresh={fresh?.has(finding.key) === true}
                />
              ))}
            </ul>
          </section>
        ))}
        <LetStand waived={checked.waived} />
      </div>
      <div className="rc-facts">
        <h3>About this paper</h3>
        <dl>
          <dt>Report type</dt>
          <dd>
            {type !== null && (
              <p>{typeId === null ? typeInWords(checked) : `${type.title}, chosen by hand`}</p>
            )}
            {unsure && !printing && <TypeChoice chosen={typeId} otherwise="As recognised" onType={onType} />}
            {type === null && 'Not known'}
          </dd>
          <dt>Committee</dt>
          <dd>{committeeInWords(checked)}</dd>
          <dt>Meeting</dt>
          <dd>{meetingInWords(checked)}</dd>
          <dt>Figures and numbers</dt>
          <dd>
            {comparedInWords(checked).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </dd>
        </dl>
        <RulesRun outcomes={outcomes} coverage={null} />
      </div>
    </div>
  );
}

/** Nothing is known of a rule only where nothing was checked. */
const unknown: RuleOutcome['about'] = { title: '', why: '', source: '', tags: [] };

/** The pane's: who likes the findings one way likes them so everywhere. */
const groupKey = 'group-findings';

const bySeverity = (findings: readonly ToldFinding[]) =>
  severities
    .map(({ severity }) => ({
      title: severityWords[severity],
      findings: findings.filter((finding) => finding.severity === severity),
    }))
    .filter(({ findings: own }) => own.length > 0);
