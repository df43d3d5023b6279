import type { ReactNode } from 'react';
import { makeStyles, Select } from '@fluentui/react-components';
import type { Outcome, Severity } from '../../core/model/index.ts';
import { filtered, kindChoices, noFilter, outcomeChoices, severityChoices } from '../finding-filters.ts';
import type { FindingFilter, Listed } from '../finding-filters.ts';
import type { Grouping } from '../findings.ts';
import { useStyles as useShared } from '../styles.ts';
import { Pills } from './Pills.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  selects: { display: 'flex', columnGap: '6px' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  grouping: { flexShrink: 0 },
});

/** How the findings are grouped, and which of them are listed. The severities are the key to the shapes on the cards, too. */
export function FindingFilters({
  checked,
  filter,
  onFilter,
  by,
  onGroup,
  children,
}: {
  checked: Listed;
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  by: Grouping;
  onGroup: (by: Grouping) => void;
  /** What else is done with the list, beside what it shows. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  const shared = useShared();
  const shown = filtered(checked, filter).length;
  const ofEveryKind = filtered(checked, { ...filter, kind: null, outcome: null }).length;
  const isNarrowed = filter.kind !== null || filter.outcome !== null || filter.severity !== null;
  const only = (chosen: string) => {
    const [, what, value = ''] = /^(kind|outcome) (.+)$/.exec(chosen) ?? [];
    onFilter({
      ...filter,
      kind: what === 'kind' ? value : null,
      outcome: what === 'outcome' ? (value as Outcome) : null,
    });
  };
  return (
    <div className={shared.tight}>
      <div className={styles.selects}>
        <Select
          className={styles.grouping}
          size="small"
          aria-label="Group findings"
          value={by}
          onChange={(_, { value }) => onGroup(value === 'severity' ? 'severity' : 'section')}
        >
          <option value="section">By section</option>
          <option value="severity">By severity</option>
        </Select>
        <Select
          className={styles.select}
          size="small"
          aria-label="Kind of finding"
          value={filter.kind ? `kind ${filter.kind}` : filter.outcome ? `outcome ${filter.outcome}` : ''}
          onChange={(_, { value }) => only(value)}
        >
          <option value="">All kinds ({ofEveryKind})</option>
          <optgroup label="How sure it is">
            {outcomeChoices(checked, filter).map(({ value, words, count }) => (
              <option key={value} value={`outcome ${value}`}>
                {words} ({count})
              </option>
            ))}
          </optgroup>
          <optgroup label="What it is about">
            {kindChoices(checked, filter).map(({ value, words, count }) => (
              <option key={value} value={`kind ${value}`}>
                {words} ({count})
              </option>
            ))}
          </optgroup>
        </Select>
      </div>
      <Pills<Severity>
        label="Severity"
        chosen={filter.severity}
        choices={severityChoices(checked, filter).map(
          ({ value, words, count }) =>
            [value, `${words} ${count}`, <SeverityIcon key={value} severity={value} />] as const,
        )}
        onChoose={(severity) =>
          onFilter({ ...filter, severity: severity === filter.severity ? null : severity })
        }
      />
      <div className={`${shared.row} ${shared.note}`}>
        <div role="status" className={shared.grow}>
          {isNarrowed && (
            <>
              {shown === 0 ? 'None of these is left.' : `${shown} of ${checked.findings.length} shown.`}
              <TextButton onClick={() => onFilter(noFilter)}>Show all</TextButton>
            </>
          )}
        </div>
        {children}
      </div>
    </div>
  );
}
