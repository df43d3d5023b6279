import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { compute, phraseText } from '../../core/figures/index.ts';
import type { FigureChoice } from '../figure-choices.ts';
import { insertionOf } from '../figure-choices.ts';
import { measureWords } from '../figure-words.ts';
import { useWriting } from '../hooks/use-writing.ts';
import type { Found } from '../hooks/use-figure-search.ts';
import { partsOf } from '../insertion.ts';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  tick: {
    flexShrink: 0,
    fontSize: '16px',
    display: 'flex',
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  ticked: { color: tokens.colorPaletteGreenForeground1 },
  insert: { flexShrink: 0 },
});

/** What can be inserted, on one line: its name opens the card, its button inserts it. */
export function FigureRow({
  found,
  choice,
  period,
  inReport,
  onOpen,
  onInsert,
}: {
  found: Found;
  choice: FigureChoice;
  period: string;
  /** Whether the report gives it already; null where nobody expects it to. */
  inReport: boolean | null;
  onOpen: () => void;
  onInsert: () => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const writing = useWriting();
  const { indicator, companion } = found;
  const facts = found.facts.ok ? found.facts.value : null;
  if (!facts) {
    return (
      <div className={styles.row}>
        <div>
          {indicator.shortName}
          <div className={shared.note}>{found.facts.ok ? '' : found.facts.error.message}</div>
        </div>
      </div>
    );
  }
  const { measure } = choice;
  const text =
    measure === 'phrase'
      ? phraseText(partsOf(insertionOf(choice), facts, companion, period))
      : compute(facts, measure).text;
  const short = text.length <= 12;
  const kind = measure === 'phrase' ? 'Phrase' : measureWords[measure];
  return (
    <div className={styles.row}>
      {inReport !== null && <Tick on={inReport} />}
      <button type="button" className={styles.open} aria-expanded={false} onClick={onOpen}>
        {indicator.shortName}
        {measure !== 'value' && (
          <div className={shared.note}>{short ? kind : `${kind}: ${shorten(text, 64)}`}</div>
        )}
      </button>
      {short && <span className={shared.number}>{text}</span>}
      <Button
        size="small"
        className={styles.insert}
        {...writing}
        aria-label={`Insert ${indicator.shortName}, ${measure === 'value' || measure === 'phrase' ? '' : `${kind.toLowerCase()}, `}${measure === 'phrase' ? 'phrase' : text}`}
        title={short ? undefined : text}
        onClick={onInsert}
      >
        Insert
      </Button>
    </div>
  );
}

function Tick({ on }: { on: boolean }) {
  const styles = useStyles();
  const words = on ? 'In the report' : 'Not in the report yet';
  const Icon = on ? CheckmarkCircleFilled : CircleRegular;
  return (
    <span className={`${styles.tick} ${on ? styles.ticked : ''}`} role="img" aria-label={words} title={words}>
      <Icon aria-hidden />
    </span>
  );
}
