import { makeStyles, tokens } from '@fluentui/react-components';

const radius = 16;
const round = 2 * Math.PI * radius;

const useStyles = makeStyles({
  ring: { width: '40px', height: '40px', flexShrink: 0, forcedColorAdjust: 'none' },
  track: { stroke: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { stroke: 'GrayText' } },
  arc: { stroke: tokens.colorBrandStroke1, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  full: {
    stroke: tokens.colorPaletteGreenForeground1,
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  label: {
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    fill: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** The share of what the paper needs that is in place. */
export function ReadinessRing({ done, total, percent }: { done: number; total: number; percent: number }) {
  const styles = useStyles();
  return (
    <svg
      className={styles.ring}
      viewBox="0 0 40 40"
      role="img"
      aria-label={`${percent}% ready: ${done} of ${total} things in place`}
    >
      <circle className={styles.track} cx="20" cy="20" r={radius} fill="none" strokeWidth="4" />
      {percent > 0 && (
        <circle
          className={percent === 100 ? styles.full : styles.arc}
          cx="20"
          cy="20"
          r={radius}
          fill="none"
          strokeWidth="4"
          strokeLinecap="round"
          strokeDasharray={`${(percent / 100) * round} ${round}`}
          transform="rotate(-90 20 20)"
        />
      )}
      <text className={styles.label} x="20" y="24" textAnchor="middle" aria-hidden="true">
        {percent}%
      </text>
    </svg>
  );
}
