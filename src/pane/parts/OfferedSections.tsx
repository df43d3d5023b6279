import { makeStyles } from '@fluentui/react-components';
import { addSection } from '../../core/jobs/add-section.ts';
import type { Checked } from '../../core/jobs/check-report.ts';
import type { Section } from '../../core/model/index.ts';
import { titleCase } from '../../core/rules/place.ts';
import { offeredSections } from '../outline.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { Disclosure } from './Disclosure.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', padding: '4px 0' },
  add: { marginRight: '-8px' },
});

/** Sections that only some reports need: the author decides whether their condition holds. */
export function OfferedSections({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { ports, run, dispatch } = useSession();
  const writing = useWriting();
  const offered = offeredSections(checked);
  if (offered.length === 0) return null;
  const add = async ({ id, spec }: Section) => {
    const done = await run('Adding the section', () => addSection(ports(), checked.report, id));
    if (!done) return;
    const text = `Added ${titleCase(spec.title)}.`;
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };
  return (
    <Disclosure title="More sections" note="if this report needs them">
      <ul className={shared.list}>
        {offered.map((section) => (
          <li key={section.id} className={styles.line}>
            <span className={shared.grow}>
              {titleCase(section.spec.title)}
              {section.spec.condition && <div className={shared.note}>{section.spec.condition}</div>}
            </span>
            <TextButton
              className={styles.add}
              aria-label={`Add ${titleCase(section.spec.title)}`}
              {...writing}
              onClick={() => void add(section)}
            >
              Add
            </TextButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
