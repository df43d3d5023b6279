import { useId, useState } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { isChartMeasure } from '../../core/figures/index.ts';
import type { FigureStatus } from '../../core/model/index.ts';
import { figureLabel, placeWords } from '../figure-words.ts';
import type { FigureGroup } from '../figure-words.ts';
import { standingsOf } from '../figure-states.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten, times } from '../words.ts';
import { FigureActions } from './FigureActions.tsx';
import { FigureDetails } from './FigureDetails.tsx';
import { KeepMine } from './KeepMine.tsx';
import { OldAndNew } from './OldAndNew.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { RenamedFigure } from './RenamedFigure.tsx';
import { StandingChip } from './StandingChip.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '2px', marginRight: '-8px' },
  line: {
    flexGrow: 1,
    minWidth: 0,
    width: 'auto',
    margin: '0 0 0 -8px',
    padding: '5px 8px',
    display: 'block',
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  block: { display: 'block', overflowWrap: 'anywhere' },
  chips: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: '2px',
    flexShrink: 0,
    whiteSpace: 'nowrap',
  },
  menu: { paddingTop: '3px' },
  more: { padding: '0 0 8px', ':empty': { display: 'none' } },
});

/** Longer texts are read under the name of the figure, not beside it. */
const longest = 14;

/** One figure of the report: what it is, where, how it stands, and what may be done with it. */
export function FigureLine({ group, checked }: { group: FigureGroup; checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { pin, unpin } = useFigureActions();
  const writing = useWriting();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [pinning, setPinning] = useState(false);
  const { uses, worst, tag } = group;
  const label = figureLabel(worst, checked.document);
  const edited = uses.filter(({ state }) => state === 'edited');
  const several = uses.length > 1;
  return (
    <>
      <div className={styles.row}>
        <Place group={group} label={label} checked={checked} />
        <div className={styles.menu}>
          <FigureActions
            figure={worst}
            label={label}
            of={several ? 'figure' : 'both'}
            details={{
              open,
              toggle: () => setOpen(!open),
              words: several ? `its ${uses.length} places and details` : 'details',
            }}
            onPin={() => setPinning(true)}
          />
        </div>
      </div>
      <div className={mergeClasses(shared.tight, styles.more)}>
        {worst.state === 'edited' && <KeepMine figures={edited} label={label} />}
        {worst.state === 'pinned' && (
          <div className={shared.textButtons}>
            <TextButton aria-label={`Unpin: ${label}`} {...writing} onClick={() => void unpin(tag, label)}>
              Unpin
            </TextButton>
          </div>
        )}
        {worst.successor && <RenamedFigure tag={tag} successor={worst.successor} />}
        {pinning && (
          <ReasonForm
            label="Why this figure stays as it is"
            action="Pin"
            onReason={(reason) => void pin(tag, label, reason).then((done) => setPinning(!done))}
            onCancel={() => setPinning(false)}
          />
        )}
        {open && (
          <section id={id} className={shared.card} aria-label={`Details: ${label}`}>
            {several && <Places uses={uses} label={label} checked={checked} />}
            <FigureDetails figure={worst} />
            <div className={shared.textButtons}>
              <TextButton onClick={() => setOpen(false)}>Hide details</TextButton>
            </div>
          </section>
        )}
      </div>
    </>
  );
}

/** The line that leads to the figure; each press goes on to the next place where it is used. */
function Place({
  group: { uses, worst },
  label,
  checked,
}: {
  group: FigureGroup;
  label: string;
  checked: Checked;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  const [next, setNext] = useState(0);
  const places = [...new Set(uses.map(({ at }) => placeWords(checked, at)))].join(', ');
  const used = uses.length > 1 ? ` · used ${times(uses.length)}` : '';
  const show = () => {
    const use = uses[next % uses.length];
    setNext(next + 1);
    if (use) void reveal(use.at);
  };
  const isMoving = worst.state === 'stale' && worst.now !== null && worst.now.text !== worst.text;
  const isChart = worst.query !== null && isChartMeasure(worst.query.measure);
  const long = isChart || (isMoving ? 2 : 1) * worst.text.length > longest;
  const text = isChart ? (
    'Chart'
  ) : isMoving && worst.now ? (
    <OldAndNew old={shorten(worst.text, 80)} now={shorten(worst.now.text, 80)} />
  ) : (
    <span className={long ? undefined : shared.number}>{shorten(worst.text, 120)}</span>
  );
  const noted = worst.note && worst.state !== 'current' && worst.state !== 'edited';
  return (
    <button type="button" className={mergeClasses(shared.line, shared.pressable, styles.line)} onClick={show}>
      <span className={styles.head}>
        <span className={shared.grow}>
          <span className={styles.block}>{label}</span>
          <span className={`${shared.note} ${styles.block}`}>
            {places}
            {used}
          </span>
        </span>
        <span className={styles.chips}>
          {!long && text}
          {standingsOf(worst).map((standing) => (
            <StandingChip key={standing} standing={standing} />
          ))}
        </span>
      </span>
      {long && <span className={styles.block}>{text}</span>}
      {(noted || worst.mark === 'provisional') && worst.note && (
        <span className={`${shared.note} ${styles.block}`}>{worst.note}</span>
      )}
    </button>
  );
}

/** Each place of a figure that is used more than once. */
function Places({
  uses,
  label,
  checked,
}: {
  uses: readonly FigureStatus[];
  label: string;
  checked: Checked;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  return (
    <ul className={shared.list} aria-label={`Places of ${label}`}>
      {uses.map((use) => (
        <li key={use.at.occurrence ?? 0} className={styles.row}>
          <button
            type="button"
            className={mergeClasses(shared.line, shared.pressable, styles.line)}
            onClick={() => void reveal(use.at)}
          >
            <span className={styles.head}>
              <span className={shared.grow}>
                <span className={styles.block}>{placeWords(checked, use.at)}</span>
                <span className={`${shared.note} ${styles.block}`}>{shorten(use.text, 80)}</span>
              </span>
              <span className={styles.chips}>
                {standingsOf(use).map((standing) => (
                  <StandingChip key={standing} standing={standing} />
                ))}
              </span>
            </span>
          </button>
          <div className={styles.menu}>
            <FigureActions figure={use} label={label} of="place" />
          </div>
        </li>
      ))}
    </ul>
  );
}
