import { useEffect, useRef } from 'react';
import { Button, Select } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { applyFix, fixAllSafe, isSupported } from '../../core/jobs/fix-findings.ts';
import type { Fix } from '../../core/model/index.ts';
import { groups, quoteOf, summary } from '../findings.ts';
import type { Grouping } from '../findings.ts';
import { CheckedWhen } from '../parts/CheckedWhen.tsx';
import { FindingCard } from '../parts/FindingCard.tsx';
import { NotesSwitch } from '../parts/NotesSwitch.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ReadingNotes } from '../parts/ReadingNotes.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { useRemembered } from '../hooks/use-remembered.ts';
import { useAsked } from '../hooks/use-asked.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';

/** What stands between the report and its submission, each with the way to mend it. */
export function CheckTab({ checked }: { checked: Checked }) {
  const shared = useShared();
  const { ports, run, dispatch, recheck, state } = useSession();
  const writing = useWriting();
  const [by, setBy] = useRemembered('group-findings', 'section');
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef<(HTMLLIElement | null)[]>([]);
  const next = useRef<number | null>(null);
  const { findings, report, source } = checked;
  const safe = findings.filter(({ fixes }) =>
    fixes.some((fix) => fix.safe && isSupported(ports().host, fix)),
  ).length;

  useAsked('check-report', () => heading.current?.focus());

  // After a fix the keyboard goes on with the finding that took the mended one's place.
  useEffect(() => {
    if (next.current === null) return;
    const card = cards.current.filter((each) => each?.isConnected)[next.current];
    (card ?? heading.current)?.focus();
    next.current = null;
  }, [checked]);

  const fixOne = async (fix: Fix, index: number) => {
    next.current = index;
    const done = await run(`${fix.title} …`, () => applyFix(ports(), fix));
    if (!done) return;
    const refused = done.value.find((outcome) => !outcome.done);
    dispatch(
      refused && !refused.done
        ? { kind: 'notice', notice: { intent: 'warning', text: refused.message } }
        : { kind: 'say', text: `Done: ${fix.title}.` },
    );
  };
  const fixSafe = async () => {
    next.current = Infinity;
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

  let index = -1;
  return (
    <TabBody>
      <ReadingNotes checked={checked} />
      <div className={shared.row}>
        <h2 ref={heading} tabIndex={-1} className={`${shared.heading} ${shared.grow}`}>
          {checked.ready && findings.length === 0 && report.type ? 'Ready to submit' : summary(findings)}
        </h2>
        <CheckedWhen />
      </div>
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
        {findings.length > 1 && (
          <Select
            size="small"
            aria-label="Group findings"
            value={by}
            onChange={(_, { value }) => setBy(value)}
          >
            <option value="section">By section</option>
            <option value="severity">By severity</option>
          </Select>
        )}
        <Button size="small" disabledFocusable={state.checking} onClick={() => void recheck({ fresh: true })}>
          Check again
        </Button>
      </div>
      <NotesSwitch />
      {groups(checked, by as Grouping).map((group) => (
        <section key={group.title} className={shared.stack} aria-label={group.title}>
          <h3 className={shared.groupHeading}>{group.title}</h3>
          <ul className={`${shared.list} ${shared.stack}`}>
            {group.findings.map((finding, place) => {
              const mine = ++index;
              return (
                <FindingCard
                  key={`${finding.rule} ${finding.subject} ${place}`}
                  ref={(card) => {
                    cards.current[mine] = card;
                  }}
                  finding={finding}
                  quote={quoteOf(checked, finding)}
                  onFix={(fix) => void fixOne(fix, mine)}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </TabBody>
  );
}
