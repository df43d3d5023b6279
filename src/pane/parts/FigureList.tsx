import { useState } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import type { FigureState } from '../../core/model/index.ts';
import { figureGroups, figureLabel, placeWords } from '../figure-words.ts';
import type { FigureGroup } from '../figure-words.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count, times } from '../words.ts';
import { Chip } from './Chip.tsx';
import type { Tone } from './Chip.tsx';
import { KeepMine } from './KeepMine.tsx';
import { OldAndNew } from './OldAndNew.tsx';
import { Panel } from './Panel.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  line: {
    alignItems: 'center',
    columnGap: '8px',
    padding: '5px 8px',
  },
  refresh: { marginRight: '-8px' },
  block: { display: 'block' },
  chips: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: '2px',
    textAlign: 'right',
  },
});

const chips: Readonly<Record<FigureState, readonly [Tone, string]>> = {
  current: ['good', 'current'],
  stale: ['open', 'newer value'],
  edited: ['open', 'edited by you'],
  pinned: ['plain', 'kept'],
  unknown: ['plain', 'unknown'],
};

const notCompared: readonly [Tone, string] = ['plain', 'not compared'];

/** The figures of the report, each once, with how it stands and the way to it. */
export function FigureList({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { dispatch, recheck } = useSession();
  const groups = figureGroups(checked.figures);
  const stale = groups.filter(({ uses }) => uses.some(({ state }) => state === 'stale')).length;
  const { source } = checked;
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
      {source.state === 'failed' && groups.length > 0 && (
        <Panel
          tone="open"
          action={
            <Button size="small" onClick={() => void recheck({ fresh: true })}>
              Retry
            </Button>
          }
        >
          These figures were not compared with their source.
          <div className={shared.note}>{source.message}</div>
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
      <ul className={shared.list}>
        {groups.map((group) => (
          <li key={group.tag}>
            <Line group={group} checked={checked} />
            {canBeKept(group) && (
              <KeepMine figure={group.worst} label={figureLabel(group.worst, checked.document)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what was once written from the source can differ from it on purpose. */
const canBeKept = ({ worst }: FigureGroup) =>
  worst.written !== null && (worst.state === 'edited' || worst.state === 'pinned');

function Line({ group, checked }: { group: FigureGroup; checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  const [next, setNext] = useState(0);
  const { uses, worst } = group;
  // Without an answer of the source a figure is as it was written, which is not to say that it is current.
  const [tone, word] = worst.state === 'current' && !worst.now ? notCompared : chips[worst.state];
  const places = [...new Set(uses.map(({ at }) => placeWords(checked, at)))].join(', ');
  const used = uses.length > 1 ? ` · used ${times(uses.length)}` : '';
  // Each click goes on to the next place where the figure is used.
  const show = () => {
    const use = uses[next % uses.length];
    setNext(next + 1);
    if (use) void reveal(use.at);
  };
  return (
    <button type="button" className={mergeClasses(shared.line, shared.pressable, styles.line)} onClick={show}>
      <span className={shared.grow}>
        <span className={styles.block}>{figureLabel(worst, checked.document)}</span>
        <span className={`${shared.note} ${styles.block}`}>
          {places}
          {used}
        </span>
        {worst.note && worst.state !== 'current' && (
          <span className={`${shared.note} ${styles.block}`}>{worst.note}</span>
        )}
      </span>
      <span className={styles.chips}>
        {worst.state === 'stale' && worst.now && worst.now.text !== worst.text ? (
          <OldAndNew old={worst.text} now={worst.now.text} />
        ) : (
          <>
            <span className={shared.number}>{worst.text}</span>
            <Chip tone={tone}>{word}</Chip>
          </>
        )}
      </span>
    </button>
  );
}
