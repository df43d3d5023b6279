import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { isChartTag } from '../../core/figures/index.ts';
import type { FigureUpdate } from '../../core/figures/index.ts';
import { warningTag } from '../refresh-words.ts';
import { useStyles as useShared } from '../styles.ts';
import { shorten, times } from '../words.ts';
import { Chip } from './Chip.tsx';
import { OldAndNew } from './OldAndNew.tsx';
import { PeriodMoved } from './PeriodMoved.tsx';

const useStyles = makeStyles({
  update: { display: 'flex', flexDirection: 'row', columnGap: '4px', padding: '8px 12px 10px 4px' },
  doubtful: {
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    ...shorthands.borderColor(tokens.colorPaletteMarigoldBorder1),
    // What is struck through would be too faint on a tinted ground, too.
    '& s': { color: tokens.colorNeutralForeground1 },
  },
  words: { flexGrow: 1, minWidth: 0, paddingTop: '6px' },
  news: { rowGap: '2px', marginBottom: '4px' },
  /** Grey notes would be too faint on a tinted ground. */
  dark: { color: tokens.colorNeutralForeground1 },
  /** Paper is white, whatever the pane is. */
  chart: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: 'auto',
    padding: '4px',
    backgroundColor: 'white',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    forcedColorAdjust: 'none',
  },
});

/** One newer value: old and new, by how much, and what is to be looked at before it is accepted. */
export function UpdateCard({
  update,
  ticked,
  onTick,
}: {
  update: FigureUpdate;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const {
    label,
    old,
    older = [],
    now,
    moved,
    note,
    warnings,
    size,
    release,
    places,
    drawing,
    safe,
  } = {
    ...update,
    now: update.new,
  };
  const chart = isChartTag(update.tag);
  const tag = warningTag(update);
  const quiet = mergeClasses(shared.note, !safe && styles.dark);
  const used = places.length > 1 ? ` · used ${times(places.length)}` : '';
  return (
    <li className={mergeClasses(shared.card, styles.update, !safe && styles.doubtful)}>
      <Checkbox
        aria-label={chart ? `Chart ${label}` : `${label}: ${old} ${old === now ? 'stays' : `becomes ${now}`}`}
        checked={ticked}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <div className={styles.words}>
        <div className={mergeClasses(shared.wrap, styles.news)}>
          {chart ? <Chip>chart</Chip> : <OldAndNew old={shorten(old, 160)} now={shorten(now, 160)} />}
          {size && !chart && <span className={quiet}>{size}</span>}
          {tag && <Chip tone="open">{tag}</Chip>}
        </div>
        <div>{label}</div>
        {warnings.map(({ kind, text }) => (
          <div key={kind} className={quiet}>
            {text}
          </div>
        ))}
        {older.length > 0 && (
          <div className={quiet}>
            Older copies give way too: {older.map((text) => `“${shorten(text, 40)}”`).join(', ')}.
          </div>
        )}
        {note && <div className={quiet}>{note}</div>}
        <div className={quiet}>
          {moved && (
            <>
              <PeriodMoved moved={moved} /> ·{' '}
            </>
          )}
          {release.title}
          {used}
        </div>
        {drawing && (
          <img
            className={styles.chart}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`}
            alt={now}
          />
        )}
      </div>
    </li>
  );
}
