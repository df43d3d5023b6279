import { makeStyles, Select } from '@fluentui/react-components';
import type { Indicator } from '../../core/model/index.ts';
import { periodWords } from '../figure-words.ts';
import { AreaPicker } from './AreaPicker.tsx';

export const comparators = ['england', 'region', 'neighbours'] as const;
export type Comparator = (typeof comparators)[number];

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  area: { gridColumn: '1 / -1', minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
});

/** The longest way back that a figure can follow new data at. */
const mostBack = 9;

/** For which area and period figures are shown, and what they are compared with. */
export function FigureFilters({
  area,
  onArea,
  comparator,
  onComparator,
  period,
  onPeriod,
  periods,
  indicator,
}: {
  area: string;
  onArea: (code: string) => void;
  comparator: Comparator;
  onComparator: (comparator: Comparator) => void;
  period: string;
  onPeriod: (period: string) => void;
  /** Of the first result, newest first. */
  periods: readonly string[];
  indicator: Indicator | null;
}) {
  const styles = useStyles();
  const rolling = ['latest', ...periods.slice(1, mostBack + 1).map((_, index) => `latest-${index + 1}`)];
  const pinnable = rolling.includes(period) || periods.includes(period) ? periods : [period, ...periods];
  return (
    <div className={styles.filters}>
      <div className={styles.area}>
        <AreaPicker label="Area" area={area} onArea={onArea} />
      </div>
      <Select
        size="small"
        select={{ className: styles.select }}
        aria-label="Compare with"
        value={comparator}
        onChange={(_, { value }) => onComparator(value as Comparator)}
      >
        <option value="england">vs England</option>
        <option value="region">vs region</option>
        <option value="neighbours">vs neighbours</option>
      </Select>
      <Select
        size="small"
        select={{ className: styles.select }}
        aria-label="Period"
        value={period}
        onChange={(_, { value }) => onPeriod(value)}
      >
        <optgroup label="Follows new data">
          {rolling.map((each, back) => (
            <option key={each} value={each}>
              {back === 0 ? 'Latest' : `${back} before latest`}
            </option>
          ))}
        </optgroup>
        <optgroup label="Stays as it is">
          {pinnable.map((each) => (
            <option key={each} value={each}>
              {indicator ? periodWords(each, indicator) : each}
            </option>
          ))}
        </optgroup>
      </Select>
    </div>
  );
}
