import { makeStyles, tokens } from '@fluentui/react-components';
import { trend } from '../../core/figures/index.ts';
import type { TrendSegment } from '../../core/figures/index.ts';
import type { Facts } from '../../core/model/index.ts';

const width = 84;
const height = 34;
const edge = 4;

const useStyles = makeStyles({
  chart: { width: `${width}px`, height: `${height}px`, flexShrink: 0 },
  own: {
    stroke: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  end: { fill: tokens.colorBrandStroke1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  other: {
    stroke: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
});

/** The trend of an area, and of England dashed where it is on the same scale; all of it in words for those who hear it. */
export function Sparkline({ facts, withEngland }: { facts: Facts; withEngland: boolean }) {
  const styles = useStyles();
  const { area, england } = trend(facts, width - 2 * edge, height - 2 * edge);
  if (area.length === 0) return null;
  const shown = withEngland ? england : [];
  const end = area.at(-1)?.at(-1);
  const label = [`Trend: ${words(area)}`, shown.length > 0 ? `England: ${words(shown)}` : ''];
  return (
    <svg
      className={styles.chart}
      viewBox={`${-edge} ${-edge} ${width} ${height}`}
      role="img"
      aria-label={label.filter(Boolean).join('. ')}
      fill="none"
    >
      <path className={styles.other} d={path(shown)} strokeWidth="1.5" strokeDasharray="3 2" />
      <path
        className={styles.own}
        d={path(area)}
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {end && <circle className={styles.end} cx={end.x} cy={end.y} r="3" />}
    </svg>
  );
}

const path = (segments: readonly TrendSegment[]) =>
  segments
    .flatMap((segment) =>
      segment.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`),
    )
    .join('');

const words = (segments: readonly TrendSegment[]) =>
  segments
    .flat()
    .map((point) => point.label)
    .join(', ');
