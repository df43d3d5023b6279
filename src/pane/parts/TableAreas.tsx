import type { AreaCode, Facts } from '../../core/model/index.ts';
import { useAreas } from '../hooks/use-areas.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { TextButton } from './TextButton.tsx';
import { TickList } from './TickList.tsx';

/** The areas of a table: the report's own, its region, England, its neighbours, and any other. */
export function TableAreas({
  facts,
  ticked,
  onTick,
}: {
  facts: Facts;
  ticked: readonly AreaCode[];
  onTick: (ticked: readonly AreaCode[]) => void;
}) {
  const known = useAreas() ?? [];
  const { area, region, neighbours } = facts;
  const countries = known.filter(({ kind, code }) => kind === 'country' && code === facts.england?.area);
  const withValues =
    neighbours?.areas.filter(({ code }) => neighbours.observations.some((one) => one.area === code)) ?? [];
  const offered = [area, ...(region ? [region.area] : []), ...countries, ...withValues];
  const members = withValues.map(({ code }) => code);
  const others = ticked.flatMap((code) => known.find((each) => each.code === code) ?? []);
  const choices = [...offered, ...others].filter(
    ({ code }, index, all) => all.findIndex((each) => each.code === code) === index,
  );
  return (
    <TickList
      legend={neighbours ? `Areas, with ${neighbours.group.name}` : 'Areas'}
      choices={choices.map(({ code, name }) => ({ id: code, label: name }))}
      ticked={ticked}
      onTick={onTick}
    >
      <AreaPicker
        label="Add another area"
        area=""
        onArea={(code) => {
          if (!ticked.includes(code)) onTick([...ticked, code]);
        }}
      />
      {members.length > 0 && (
        <TextButton
          style={{ marginLeft: -8 }}
          onClick={() => onTick([...ticked, ...members.filter((code) => !ticked.includes(code))])}
        >
          Tick all {members.length} neighbours
        </TextButton>
      )}
    </TickList>
  );
}
