import { Select } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import type { Outcome } from '../../core/model/index.ts';
import { filtered, kindChoices, noFilter, outcomeChoices } from '../finding-filters.ts';
import type { FindingFilter } from '../finding-filters.ts';
import type { Grouping } from '../findings.ts';
import { useStyles as useShared } from '../styles.ts';
import { Pills } from './Pills.tsx';
import { TextButton } from './TextButton.tsx';

/** How the findings are grouped, and which of them are listed. */
export function FindingFilters({
  checked,
  filter,
  onFilter,
  by,
  onGroup,
}: {
  checked: Checked;
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  by: Grouping;
  onGroup: (by: Grouping) => void;
}) {
  const shared = useShared();
  const shown = filtered(checked, filter).length;
  const ofEveryKind = filtered(checked, { ...filter, kind: null }).length;
  const ofEveryOutcome = filtered(checked, { ...filter, outcome: null }).length;
  return (
    <div className={shared.tight}>
      <div className={shared.wrap}>
        <Select
          size="small"
          aria-label="Group findings"
          value={by}
          onChange={(_, { value }) => onGroup(value === 'severity' ? 'severity' : 'section')}
        >
          <option value="section">By section</option>
          <option value="severity">By severity</option>
        </Select>
        <Select
          size="small"
          aria-label="Kind of finding"
          value={filter.kind ?? ''}
          onChange={(_, { value }) => onFilter({ ...filter, kind: value || null })}
        >
          <option value="">All kinds ({ofEveryKind})</option>
          {kindChoices(checked, filter).map(({ value, words, count }) => (
            <option key={value} value={value}>
              {words} ({count})
            </option>
          ))}
        </Select>
      </div>
      <Pills<Outcome | 'all'>
        label="Outcome"
        chosen={filter.outcome ?? 'all'}
        choices={[
          ['all', `All ${ofEveryOutcome}`],
          ...outcomeChoices(checked, filter).map(
            ({ value, words, count }) => [value, `${words} ${count}`] as const,
          ),
        ]}
        onChoose={(value) => onFilter({ ...filter, outcome: value === 'all' ? null : value })}
      />
      <div role="status" className={`${shared.row} ${shared.note}`}>
        {(filter.kind !== null || filter.outcome !== null) && (
          <>
            {shown === 0 ? 'None of these is left.' : `${shown} of ${checked.findings.length} shown.`}
            <TextButton onClick={() => onFilter(noFilter)}>Show all</TextButton>
          </>
        )}
      </div>
    </div>
  );
}
