import { useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { tableContent, tableQueries } from '../../core/figures/tables/plan-table.ts';
import { insertTable } from '../../core/jobs/insert-table.ts';
import type { Facts } from '../../core/model/index.ts';
import { useFacts } from '../hooks/use-facts.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { firstChoices, requestOf, tableColumns, whyNot } from '../table-choices.ts';
import type { TableChoices } from '../table-choices.ts';
import { count } from '../words.ts';
import { ContentPreview } from './ContentPreview.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Maker } from './Maker.tsx';
import { Pills } from './Pills.tsx';
import { Progress } from './Progress.tsx';
import { TableAreas } from './TableAreas.tsx';
import { TableIndicators } from './TableIndicators.tsx';
import { TickList } from './TickList.tsx';

/** A table of figures, from what it is to show to the table as it will stand. */
export function TableBuilder({ facts, onClose }: { facts: Facts; onClose: () => void }) {
  const shared = useShared();
  const writing = useWriting();
  const { ports, run, dispatch } = useSession();
  const [choices, setChoices] = useState<TableChoices>(() => firstChoices(facts));
  const set = (changed: Partial<TableChoices>) => setChoices({ ...choices, ...changed });
  const columns = tableColumns(choices.by);
  const request = requestOf(choices);
  const answer = useFacts(tableQueries(request));
  const known = answer?.ok ? answer.value.flatMap((each) => (each.ok ? [each.value] : [])) : [];
  const lacking = answer?.ok ? answer.value.flatMap((each) => (each.ok ? [] : [each.error.message])) : [];
  const empty = whyNot(choices);
  const planned = empty === null && known.length > 0 ? tableContent(request, known) : null;
  const insert = async () => {
    const done = await run('Inserting the table', () => insertTable(ports(), request, known));
    if (!done) return;
    const text = `Inserted a table of ${count(done.value.figures, 'live figure')}. They are refreshed like any other.`;
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };
  return (
    <Maker title="Table of figures" onClose={onClose}>
      <Pills
        label="Rows and columns"
        choices={[
          ['area', 'By area'],
          ['period', 'By period'],
        ]}
        chosen={choices.by}
        onChoose={(by) => set({ by })}
      />
      <Disclosure title="Figures" note={`${choices.indicators.length} chosen`}>
        <TableIndicators ticked={choices.indicators} onTick={(indicators) => set({ indicators })} />
      </Disclosure>
      <Disclosure title="Areas" note={`${choices.areas.length} chosen`}>
        <TableAreas facts={facts} ticked={choices.areas} onTick={(areas) => set({ areas })} />
      </Disclosure>
      <Disclosure title="Columns" note={columnsNote(choices)}>
        {choices.by === 'period' && (
          <Field label="Periods, counted back from the latest" size="small">
            <Select
              size="small"
              value={choices.periods}
              onChange={(_, { value }) => set({ periods: Number(value) })}
            >
              {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => (
                <option key={n} value={n}>
                  {n}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <TickList
          legend={choices.by === 'period' ? 'After the periods, for the latest' : 'For each figure'}
          choices={columns}
          ticked={choices.measures}
          onTick={(ticked) =>
            set({ measures: tableColumns('area').flatMap(({ id }) => (ticked.includes(id) ? [id] : [])) })
          }
        />
      </Disclosure>
      <Field label="Caption" hint="Left empty, it is made from the figures." size="small">
        <Input size="small" value={choices.caption} onChange={(_, { value }) => set({ caption: value })} />
      </Field>
      <div role="status" className={shared.tight}>
        <h3 className={shared.groupHeading}>As it will stand</h3>
        {empty && <p className={shared.text}>{empty}</p>}
        {!empty && answer === null && <Progress label="Asking for figures" />}
        {answer?.ok === false && <p className={shared.text}>{answer.error.message}</p>}
      </div>
      {planned && <ContentPreview label="The table as it will stand" content={planned.content} />}
      {[...new Set(lacking)].map((message) => (
        <div key={message} className={shared.note}>
          {message}
        </div>
      ))}
      {planned && (
        <div className={shared.wrap}>
          <Button appearance="primary" {...writing} onClick={() => void insert()}>
            Insert table
          </Button>
        </div>
      )}
    </Maker>
  );
}

function columnsNote({ by, periods, measures }: TableChoices): string {
  if (by === 'area') return `${measures.length} chosen`;
  const beside = measures.filter((measure) => measure !== 'value').length;
  return count(periods, 'period') + (beside > 0 ? `, ${beside} more` : '');
}
