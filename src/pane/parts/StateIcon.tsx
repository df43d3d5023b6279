import { makeStyles, tokens } from '@fluentui/react-components';
import type { SectionState } from '../../core/model/index.ts';
import type { LineReadiness } from '../section-readiness.ts';

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

/**
 * How near a part is to being sent out, in shape and colour: ticked, or a dash where it says that there is nothing;
 * half, where somebody must look; open, where something must be put right; dashed, where it is not in the document.
 * The words stand beside it.
 */
export function StateIcon({ state, readiness }: { state: SectionState; readiness: LineReadiness }) {
  const styles = useStyles();
  const shape =
    readiness === 'ready'
      ? state === 'nil'
        ? 'nil'
        : 'filled'
      : readiness === 'needs-look'
        ? 'placeholder'
        : state === 'missing'
          ? 'missing'
          : 'empty';
  const colour = { ready: styles.good, 'needs-look': styles.open, 'not-ready': styles.bad }[readiness];
  const line = { stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', fill: 'none' } as const;
  return (
    <svg className={`${styles.icon} ${colour}`} viewBox="0 0 16 16" aria-hidden="true">
      {shape === 'filled' && (
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
      {shape === 'nil' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <path d="M5 8h6" {...line} />
        </>
      )}
      {shape === 'placeholder' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
        </>
      )}
      {shape === 'empty' && <circle cx="8" cy="8" r="6.2" {...line} />}
      {shape === 'missing' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} strokeDasharray="2.4 2" strokeLinecap="butt" />
          <path d="M8 5v6M5 8h6" {...line} />
        </>
      )}
    </svg>
  );
}
