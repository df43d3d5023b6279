import { useId, useState } from 'react';
import type { RuleOutcome } from '../../core/model/index.ts';
import { severityWords } from '../../pane/findings.ts';
import { Chip } from '../../pane/parts/Chip.tsx';
import { SeverityIcon } from '../../pane/parts/SeverityIcon.tsx';
import { TextButton } from '../../pane/parts/TextButton.tsx';
import type { ToldFinding } from '../checked/checked-file.ts';
import { quoteOf } from '../checked/paper-words.ts';

/** One finding to read: how bad, what, where, and on demand why. It is mended where the paper is written. */
export function FindingItem({
  finding,
  rule,
  fresh,
}: {
  finding: ToldFinding;
  rule: RuleOutcome['about'];
  fresh: boolean;
}) {
  const { severity, outcome, message, place, fixes } = finding;
  const [open, setOpen] = useState(false);
  const id = useId();
  const quote = quoteOf(finding);
  return (
    <li className={`rc-finding rc-is-${severity}`}>
      <span className="rc-severity">
        <SeverityIcon severity={severity} />
        {severityWords[severity]}
        {outcome === 'review' && ' · to judge'}
        {fresh && <Chip tone="open">new</Chip>}
      </span>
      <p id={id}>{message}</p>
      {quote !== '' && !message.includes(quote) && <blockquote>{quote}</blockquote>}
      <div className="rc-where">
        {place !== '' && <span>{place.charAt(0).toUpperCase() + place.slice(1)}</span>}
        <TextButton
          aria-describedby={id}
          aria-expanded={open}
          aria-controls={`${id}-why`}
          onClick={() => setOpen(!open)}
        >
          Why
        </TextButton>
      </div>
      <div id={`${id}-why`} hidden={!open} className="rc-why">
        {open && (
          <>
            <p>{rule.why}</p>
            <p>Rule: {rule.title}</p>
            <p>Source: {rule.source}</p>
            {fixes.length > 0 && <p>The workbench and Word can mend it: {fixes.join('; ')}.</p>}
          </>
        )}
      </div>
    </li>
  );
}
