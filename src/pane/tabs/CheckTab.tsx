import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { fixAllSafe, isSupported } from '../../core/jobs/fix-findings.ts';
import { filtered, noFilter } from '../finding-filters.ts';
import { groups, summary } from '../findings.ts';
import type { Grouping } from '../findings.ts';
import { CheckedWhen } from '../parts/CheckedWhen.tsx';
import { FindingFilters } from '../parts/FindingFilters.tsx';
import { FindingGroup } from '../parts/FindingGroup.tsx';
import { LetStandList } from '../parts/LetStandList.tsx';
import { NotesSwitch } from '../parts/NotesSwitch.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ReadingNotes } from '../parts/ReadingNotes.tsx';
import { RulesRun } from '../parts/RulesRun.tsx';
import { Steady } from '../parts/Steady.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { TextButton } from '../parts/TextButton.tsx';
import { useRemembered } from '../hooks/use-remembered.ts';
import { useAsked } from '../hooks/use-asked.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';

/** Fewer parts of the report are seen at a glance. */
const manyGroups = 3;

/** What stands between the report and its submission, each with the way to mend it. */
export function CheckTab({ checked }: { checked: Checked }) {
  const shared = useShared();
  const { ports, run, dispatch, recheck, state } = useSession();
  const writing = useWriting();
  const [kept, setBy] = useRemembered('group-findings', 'section');
  const by: Grouping = kept === 'severity' ? 'severity' : 'section';
  const [filter, setFilter] = useState(noFilter);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const { findings, report, source } = checked;
  const safe = findings.filter(({ fixes }) =>
    fixes.some((fix) => fix.safe && isSupported(ports().host, fix)),
  ).length;

  const listed = groups(checked, filtered(checked, filter), by);
  const someOpen = listed.some(({ title }) => !closed.has(title));

  useAsked('check-report', () => heading.current?.focus());

  const fixSafe = async () => {
    const typed = state.typeId ? { typeId: state.typeId } : {};
    const done = await run('Fixing', (watch) => fixAllSafe(ports(), typed, watch), 'fixes');
    if (!done) return;
    const { fixed, stopped } = done.value;
    const rest = summary(done.value.checked.findings).replace(/\.$/, '');
    dispatch({
      kind: 'notice',
      notice: stopped
        ? { intent: 'warning', text: `Stopped. ${stopped}` }
        : { intent: 'success', text: `Fixed ${count(fixed, 'finding')}. ${rest}.` },
    });
  };
  return (
    <TabBody>
      <Steady otherwise={() => heading.current}>
        <ReadingNotes checked={checked} />
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {checked.ready && findings.length === 0 && report.type ? 'Ready to submit' : summary(findings)}
        </h2>
        {!report.type && (
          <Panel tone="info">
            Choose a report type on the Report tab to check sections and sign-offs. Everything else is checked
            already.
          </Panel>
        )}
        {source.state === 'failed' && checked.figures.length > 0 && (
          <Panel
            tone="open"
            action={
              <Button size="small" onClick={() => void recheck({ fresh: true })}>
                Retry
              </Button>
            }
          >
            Figures were not compared with their source.
            <div className={shared.note}>{source.message}</div>
          </Panel>
        )}
        {checked.ready && report.type && (
          <Panel tone="good">
            {findings.length === 0
              ? 'Nothing that Reportwright checks is wrong or open. It cannot tell whether what the report says is right.'
              : 'The report can be submitted. Look at the rest before it goes.'}
          </Panel>
        )}
        <div className={shared.wrap}>
          {safe > 0 && (
            <Button appearance="primary" size="small" {...writing} onClick={() => void fixSafe()}>
              Fix {safe} safely
            </Button>
          )}
          <Button
            size="small"
            disabledFocusable={state.checking}
            onClick={() => void recheck({ fresh: true })}
          >
            Check again
          </Button>
          <CheckedWhen />
        </div>
        {findings.length > 1 && (
          <FindingFilters checked={checked} filter={filter} onFilter={setFilter} by={by} onGroup={setBy}>
            {listed.length > manyGroups && (
              <TextButton
                onClick={() => setClosed(someOpen ? new Set(listed.map(({ title }) => title)) : new Set())}
              >
                {someOpen ? 'Close all parts' : 'Open all parts'}
              </TextButton>
            )}
          </FindingFilters>
        )}
        <NotesSwitch />
        {listed.map((group) => (
          <FindingGroup
            key={group.title}
            group={group}
            checked={checked}
            open={!closed.has(group.title)}
            onToggle={() => {
              const others = [...closed].filter((title) => title !== group.title);
              setClosed(new Set(closed.has(group.title) ? others : [...others, group.title]));
            }}
          />
        ))}
        <LetStandList waived={checked.waived} />
        <RulesRun outcomes={checked.outcomes} coverage={checked.coverage} />
      </Steady>
    </TabBody>
  );
}
