import { Select } from '@fluentui/react-components';
import type { ReportTypeId } from '../../core/model/index.ts';
import { reportTypes } from '../../report-types/index.ts';

/** The report type by hand: for a paper that shows none, or where it was taken for another. */
export function TypeChoice({
  chosen,
  otherwise,
  onType,
}: {
  chosen: ReportTypeId | null;
  /** What no choice means. */
  otherwise: string;
  onType: (typeId: ReportTypeId | null) => void;
}) {
  return (
    <Select
      size="small"
      aria-label="Report type"
      value={chosen ?? ''}
      onChange={(_, { value }) => onType(value === '' ? null : value)}
    >
      <option value="">{otherwise}</option>
      {reportTypes.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
