import { ageWords } from '../../core/figures/refresh/age.ts';
import type { FigureStatus } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** Of figures whose source does not answer: that their last values stay, and how old those are. */
export function LastValues({ figures }: { figures: readonly FigureStatus[] }) {
  const { clock } = useSession();
  const instants = figures.flatMap(({ written }) => (written ? [written.retrieved] : [])).sort();
  const age = (instant: string | undefined) => instant && ageWords(instant, clock.today());
  const [oldest, newest] = [age(instants[0]), age(instants.at(-1))];
  if (!oldest || !newest) return <div>The last values stay as they are.</div>;
  return (
    <div>
      {oldest === newest
        ? `The last values stay. They were taken from their source ${oldest}.`
        : `The last values stay. The oldest was taken from its source ${oldest}, the newest ${newest}.`}
    </div>
  );
}
