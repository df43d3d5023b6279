import { useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { filtersOf, standsSo } from '../figure-states.ts';
import type { Filter } from '../figure-states.ts';
import { figureGroups } from '../figure-words.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import { EvidenceButtons } from './EvidenceButtons.tsx';
import { FigureLine } from './FigureLine.tsx';
import { FrozenFigures } from './FrozenFigures.tsx';
import { LastValues } from './LastValues.tsx';
import { Panel } from './Panel.tsx';
import { Pills } from './Pills.tsx';
import { RefreshHistory } from './RefreshHistory.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({ refresh: { marginRight: '-8px' } });

/** So many figures can be looked over without a choice of states. */
const few = 6;
/** So many lines are drawn at a time: a report may have a thousand figures. */
const page = 40;

/** The figures of the report, each once, with how it stands, the way to it and what may be done with it. */
export function FigureList({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { dispatch, recheck } = useSession();
  const [asked, setAsked] = useState<Filter>('all');
  const [shown, setShown] = useState(page);
  const groups = figureGroups(checked.figures);
  const stale = groups.filter(({ uses }) => uses.some(({ state }) => state === 'stale')).length;
  const filters = filtersOf(groups);
  // The last figure of a state may have left it.
  const filter = filters.some(([each]) => each === asked) ? asked : 'all';
  const chosen = groups.filter((group) => standsSo(group, filter));
  const left = chosen.length - shown;
  return (
    <section className={shared.stack} aria-label="In this report">
      <div className={shared.row}>
        <h2 className={shared.heading}>In this report</h2>
        <span className={`${shared.note} ${shared.grow}`}>{count(groups.length, 'figure')}</span>
        {groups.length > 0 && stale === 0 && (
          <TextButton className={styles.refresh} onClick={() => dispatch({ kind: 'review', open: true })}>
            Refresh figures
          </TextButton>
        )}
      </div>
      {groups.length === 0 && (
        <p className={`${shared.text} ${shared.note}`}>
          Click in the report where a figure should stand, then insert it from the list above.
        </p>
      )}
      {checked.source.state === 'failed' && groups.length > 0 && (
        <Panel
          tone="open"
          action={
            <Button size="small" onClick={() => void recheck({ fresh: true })}>
              Retry
            </Button>
          }
        >
          These figures were not compared with their source.
          <div className={shared.note}>{checked.source.message}</div>
          <LastValues figures={checked.figures} />
        </Panel>
      )}
      {stale > 0 && (
        <Panel
          tone="open"
          action={
            <Button size="small" onClick={() => dispatch({ kind: 'review', open: true })}>
              Review
            </Button>
          }
        >
          <strong className={shared.heading}>
            {stale === 1 ? '1 figure has a newer value' : `${stale} figures have newer values`}
          </strong>
          <div className={shared.note}>Nothing changes until you agree.</div>
        </Panel>
      )}
      {groups.length > few && filters.length > 2 && (
        <Pills
          label="Show figures that are"
          choices={filters}
          chosen={filter}
          onChoose={(next) => {
            setAsked(next);
            setShown(page);
          }}
        />
      )}
      <ul className={shared.list}>
        {chosen.slice(0, shown).map((group) => (
          <li key={group.tag}>
            <FigureLine group={group} checked={checked} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={shared.textButtons}>
          <TextButton onClick={() => setShown(shown + page)}>Show {Math.min(left, page)} more</TextButton>
        </div>
      )}
      <FrozenFigures document={checked.document} />
      <RefreshHistory document={checked.document} />
      {groups.length > 0 && <EvidenceButtons checked={checked} />}
    </section>
  );
}
