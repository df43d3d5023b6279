import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { FigureTag } from '../../core/model/index.ts';
import type { SectionChoice } from '../refresh-words.ts';
import { useStyles as useShared } from '../styles.ts';
import { Disclosure } from './Disclosure.tsx';

const useStyles = makeStyles({
  tick: { marginLeft: '-8px' },
  note: { marginLeft: '28px', marginTop: '-6px' },
});

/** Ticks all that a section has, for whoever answers for that section only. */
export function SectionTicks({
  choices,
  accepted,
  onTick,
}: {
  choices: readonly SectionChoice[];
  accepted: ReadonlySet<FigureTag>;
  onTick: (tags: readonly FigureTag[], on: boolean) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  if (choices.length === 0) return null;
  return (
    <Disclosure title="By section">
      <ul className={shared.list}>
        {choices.map(({ id, title, tags, elsewhere }) => {
          const ticked = tags.filter((tag) => accepted.has(tag)).length;
          return (
            <li key={id}>
              <Checkbox
                className={styles.tick}
                label={`All ${tags.length} in ${title}`}
                checked={ticked === tags.length ? true : ticked > 0 ? 'mixed' : false}
                onChange={(_, { checked }) => onTick(tags, checked === true)}
              />
              {elsewhere.length > 0 && (
                <div className={`${shared.note} ${styles.note}`}>
                  Some stand in {elsewhere.join(', ')} too and change there as well.
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
