import type { Section } from '../../core/model/index.ts';
import { titleCase } from '../../core/rules/place.ts';
import { useStyles } from '../styles.ts';
import { Panel } from './Panel.tsx';

/** What the council expects of the section that the author is in. */
export function Guidance({ section }: { section: Section }) {
  const shared = useStyles();
  return (
    <Panel tone="info">
      <div>
        <strong className={shared.heading}>{titleCase(section.spec.title)}</strong> · where your cursor is
      </div>
      <div className={shared.note}>{section.spec.guidance}</div>
    </Panel>
  );
}
