import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { compute } from '../../core/figures/index.ts';
import type { Facts } from '../../core/model/index.ts';
import { useWriting } from '../hooks/use-writing.ts';
import type { Found } from '../hooks/use-figure-search.ts';
import { useStyles as useShared } from '../styles.ts';

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
});

/** A result on one line: its name opens it, its button inserts the number. */
export function FigureRow({
  found,
  onOpen,
  onInsert,
}: {
  found: Found;
  onOpen: () => void;
  onInsert: (facts: Facts) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const writing = useWriting();
  const { indicator } = found;
  const facts = found.facts.ok ? found.facts.value : null;
  const text = facts ? compute(facts, 'value').text : '';
  return (
    <div className={styles.row}>
      {facts ? (
        <>
          <button type="button" className={styles.open} aria-expanded={false} onClick={onOpen}>
            {indicator.shortName}
          </button>
          <span className={shared.number}>{text}</span>
          <Button
            size="small"
            {...writing}
            aria-label={`Insert ${indicator.shortName}, ${text}`}
            onClick={() => onInsert(facts)}
          >
            Insert
          </Button>
        </>
      ) : (
        <div>
          {indicator.shortName}
          <div className={shared.note}>{found.facts.ok ? '' : found.facts.error.message}</div>
        </div>
      )}
    </div>
  );
}
