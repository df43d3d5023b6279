import { useEffect, useState } from 'react';
import { Combobox, makeStyles, Option, Select } from '@fluentui/react-components';
import type { Area, Indicator } from '../../core/model/index.ts';
import { periodWords } from '../figure-words.ts';
import { useSession } from '../session.tsx';

export const comparators = ['england', 'region', 'neighbours'] as const;
export type Comparator = (typeof comparators)[number];

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  area: { gridColumn: '1 / -1', minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
  list: { maxHeight: '240px' },
});

/** As many areas as a list is any use for; typing narrows it. */
const longest = 200;

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
      <AreaPicker area={area} onArea={onArea} />
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

function AreaPicker({ area, onArea }: { area: string; onArea: (code: string) => void }) {
  const styles = useStyles();
  const { source } = useSession();
  /** Null until the source has answered. */
  const [known, setKnown] = useState<readonly Area[] | null>(null);
  const areas = known ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = areas.find(({ code }) => code === area);

  useEffect(() => {
    let current = true;
    void source.areas('').then((all) => {
      if (current) setKnown(all.ok ? all.value : []);
    });
    return () => {
      current = false;
    };
  }, [source]);

  const wanted = typed?.trim().toLowerCase() ?? '';
  const matching = areas.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, longest);
  return (
    <Combobox
      className={styles.area}
      input={{ className: styles.input }}
      size="small"
      aria-label="Area"
      placeholder={known ? 'Area' : 'Asking for areas …'}
      listbox={{ className: styles.list }}
      value={typed ?? chosen?.name ?? (known ? area : '')}
      selectedOptions={[area]}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onOpenChange={(_, { open }) => setTyped((now) => (open ? (now ?? '') : null))}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(null);
        if (optionValue) onArea(optionValue);
      }}
    >
      {matching.map(({ code, name }) => (
        <Option key={code} value={code}>
          {name}
        </Option>
      ))}
      {matching.length === 0 && (
        <Option value="" disabled>
          No area of that name
        </Option>
      )}
    </Combobox>
  );
}
