import { Field, makeStyles, Select } from '@fluentui/react-components';
import { compute } from '../../core/figures/index.ts';
import type { Facts, FigureFormat } from '../../core/model/index.ts';
import { useStyles as useShared } from '../styles.ts';
import { Disclosure } from './Disclosure.tsx';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  select: { minWidth: 0, width: '100%' },
});

/** How the numbers of one card are written: every choice reads as what it gives. */
export function FormatChoices({
  facts,
  format,
  onFormat,
}: {
  facts: Facts;
  format: FigureFormat;
  onFormat: (format: FigureFormat) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { decimals, unit } = format;
  const decimalChoices = decimalsOf(facts);
  const select = { className: styles.select };
  return (
    <Disclosure title="How it is written">
      <div className={styles.fields}>
        <Field label="Decimal places" size="small">
          <Select
            size="small"
            select={select}
            value={decimals ?? ''}
            onChange={(_, { value }) => onFormat(withDecimals(format, value))}
          >
            <option value="">As published: {compute(facts, 'value').text}</option>
            {decimalChoices.map(({ places, text }) => (
              <option key={places} value={places}>
                {places}: {text}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Unit" size="small">
          <Select
            size="small"
            select={select}
            value={unit ?? ''}
            onChange={(_, { value }) => onFormat(withUnit(format, value))}
          >
            <option value="">Number only</option>
            {unitsOf(facts, decimals).map(({ style, text }) => (
              <option key={style} value={style}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={shared.note}>
        {decimalChoices.length === 0
          ? 'The source gives no more decimal places than are published.'
          : 'More decimal places are worked out from the unrounded value.'}{' '}
        Kept when the figure is refreshed.
      </div>
    </Disclosure>
  );
}

/** No more places than the exact value has, and none that reads as it is published anyway. */
function decimalsOf(facts: Facts): readonly { readonly places: number; readonly text: string }[] {
  const { exact, text: published } = compute(facts, 'value');
  if (exact === null) return [];
  const most = Math.min(4, exact.split('.')[1]?.length ?? 0);
  return Array.from({ length: most + 1 }, (_, places) => places)
    .map((places) => ({ places, text: compute(facts, 'value', { decimals: places }).text }))
    .filter(({ text }) => text !== published);
}

/** "88 per 10,000"; per cent in words is always offered, since every change can be given so. */
function unitsOf(facts: Facts, decimals: number | undefined) {
  const places = decimals === undefined ? {} : { decimals };
  const plain = compute(facts, 'value', places).text;
  const inWords = compute(facts, 'value', { ...places, unit: 'per-cent' }).text;
  const units = (['unit', 'full'] as const).map((style) => ({
    style,
    text: compute(facts, 'value', { ...places, unit: style }).text,
  }));
  const [short] = units;
  return [
    ...units.filter((each) => each.text !== plain && (each === short || each.text !== short?.text)),
    { style: 'per-cent' as const, text: inWords === plain ? '“per cent” in words' : inWords },
  ];
}

const withDecimals = ({ decimals: _, ...rest }: FigureFormat, value: string): FigureFormat =>
  value === '' ? rest : { ...rest, decimals: Number(value) };

const withUnit = ({ unit: _, ...rest }: FigureFormat, value: string): FigureFormat =>
  value === 'unit' || value === 'full' || value === 'per-cent' ? { ...rest, unit: value } : rest;
