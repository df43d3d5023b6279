import { writeDate } from '../../core/reports/index.ts';
import type { WaivedFinding } from '../checked/checked-file.ts';

/** What somebody let stand: what, who, when and why. */
export function LetStand({ waived }: { waived: readonly WaivedFinding[] }) {
  if (waived.length === 0) return null;
  return (
    <section aria-label="Let stand">
      <h3>Let stand ({waived.length})</h3>
      <ul>
        {waived.map(({ finding, waiver }) => (
          <li key={finding.key} className="rc-finding rc-stands">
            <p>{finding.message}</p>
            <p className="rc-reason">
              <strong>{waiver.name}</strong>, {writeDate(waiver.at.slice(0, 10))}: {waiver.reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
