import { coverageInWords } from '../../core/claims/index.ts';
import type { ClaimCoverage, RuleOutcome } from '../../core/model/index.ts';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';

/** Which rules found nothing and which were not asked, with whose setting it was. */
export function RulesRun({
  outcomes,
  coverage,
}: {
  outcomes: readonly RuleOutcome[];
  /** Null where it is told elsewhere. */
  coverage: ClaimCoverage | null;
}) {
  const shared = useShared();
  const passed = outcomes.filter(({ outcome }) => outcome === 'pass');
  const off = outcomes.filter(({ outcome }) => outcome === 'off');
  const words = `${count(passed.length, 'rule')} passed`;
  return (
    <Disclosure
      title={off.length === 0 ? words : `${words}, ${off.length} ${off.length === 1 ? 'is' : 'are'} off`}
    >
      <p className={`${shared.text} ${shared.note}`}>
        A rule that passed found nothing wrong. That does not show that what the report says is right.
      </p>
      {coverage !== null && coverage.numbers > 0 && (
        <p className={`${shared.text} ${shared.note}`}>{coverageInWords(coverage)}</p>
      )}
      <Rules title="Off" outcomes={off} />
      <Rules title="Passed" outcomes={passed} />
    </Disclosure>
  );
}

function Rules({ title, outcomes }: { title: string; outcomes: readonly RuleOutcome[] }) {
  const shared = useShared();
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={title} className={shared.tight}>
      <h3 className={shared.groupHeading}>{title}</h3>
      <ul className={`${shared.list} ${shared.tight}`}>
        {outcomes.map(({ rule, about, setBy }) => (
          <li key={rule} className={shared.text}>
            {about.title}
            {setBy !== null && <div className={shared.note}>Set by {setBy}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
