import { makeStyles, tokens } from '@fluentui/react-components';
import type { SectionState } from '../../core/model/index.ts';

const useStyles = makeStyles({
  icon: {
    width: '16px',
    height: '16px',
    flexShrink: 0,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  /** The tick is drawn in the colour of the page behind it. */
  tick: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
});

const words: Readonly<Record<SectionState, string>> = {
  filled: 'Filled',
  nil: 'Nil',
  placeholder: 'Guidance left',
  empty: 'Empty',
  missing: 'Missing',
};

/** A state in shape and colour; its word for those who see neither. */
export function StateIcon({ state }: { state: SectionState }) {
  const styles = useStyles();
  const colour =
    state === 'filled' || state === 'nil' ? styles.good : state === 'placeholder' ? styles.open : styles.bad;
  const line = { stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', fill: 'none' } as const;
  return (
    <svg className={`${styles.icon} ${colour}`} viewBox="0 0 16 16" role="img" aria-label={words[state]}>
      {state === 'filled' && (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path
            className={styles.tick}
            d="M4.8 8.2l2.2 2.2 4.2-4.6"
            fill="none"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {state === 'nil' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <path d="M5 8h6" {...line} />
        </>
      )}
      {state === 'placeholder' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
        </>
      )}
      {state === 'empty' && <circle cx="8" cy="8" r="6.2" {...line} />}
      {state === 'missing' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} strokeDasharray="2.4 2" strokeLinecap="butt" />
          <path d="M8 5v6M5 8h6" {...line} />
        </>
      )}
    </svg>
  );
}
