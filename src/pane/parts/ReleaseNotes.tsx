import type { Release } from '../../core/model/index.ts';
import { paperDate } from '../dates.ts';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';

/** What the publishers say of the releases that new values come from. */
export function ReleaseNotes({ releases }: { releases: readonly Release[] }) {
  const shared = useShared();
  if (releases.length === 0) return null;
  return (
    <Disclosure
      title="About the releases"
      note={count(releases.length, 'release')}
      open={releases.length < 3}
    >
      <ul className={`${shared.list} ${shared.tight}`}>
        {releases.map(({ id, title, published, note }) => (
          <li key={id}>
            {title}
            <div className={shared.note}>
              {paperDate(published) && `Published ${paperDate(published)}. `}
              {note}
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
