import { useState } from 'react';
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useAreas } from '../hooks/use-areas.ts';

const useStyles = makeStyles({
  area: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  list: { maxHeight: '240px' },
});

/** As many areas as a list is any use for; typing narrows it. */
const longest = 200;

/** One area of all that the source has. Of no area yet, its label stands in the field. */
export function AreaPicker({
  label,
  area,
  onArea,
}: {
  label: string;
  area: string;
  onArea: (code: string) => void;
}) {
  const styles = useStyles();
  const known = useAreas();
  const areas = known ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = areas.find(({ code }) => code === area);

  const wanted = typed?.trim().toLowerCase() ?? '';
  const matching = areas.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, longest);
  return (
    <Combobox
      className={styles.area}
      input={{ className: styles.input }}
      size="small"
      aria-label={label}
      placeholder={known ? label : 'Asking for areas …'}
      listbox={{ className: styles.list }}
      value={typed ?? chosen?.name ?? (known ? area : '')}
      selectedOptions={area ? [area] : []}
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
