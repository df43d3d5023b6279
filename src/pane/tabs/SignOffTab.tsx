import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import type { SignOff } from '../../core/model/index.ts';
import { useEvidence } from '../hooks/use-evidence.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { Footer } from '../parts/Footer.tsx';
import { SignOffForm } from '../parts/SignOffForm.tsx';
import { SignOffRow } from '../parts/SignOffRow.tsx';
import { Panel } from '../parts/Panel.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { useStyles as useShared } from '../styles.ts';

const stands = ({ state }: SignOff) => state === 'signed' || state === 'not-applicable';

/** Who has signed, who is waited for, and the form to fill in for one of them. */
export function SignOffTab({ checked }: { checked: Checked }) {
  const shared = useShared();
  const { report } = checked;
  const all = report.signOffs;
  const firstOpen = all.find((signOff) => !stands(signOff))?.role ?? null;
  const [chosen, setChosen] = useState<string | null>(firstOpen);
  if (all.length === 0) {
    return (
      <TabBody>
        <Panel tone="info">
          {report.type
            ? 'This report type asks for no sign-offs.'
            : 'Choose a report type on the Report tab to see who must sign it off.'}
        </Panel>
      </TabBody>
    );
  }
  return (
    <>
      <TabBody>
        <div className={shared.row}>
          <h2 className={`${shared.heading} ${shared.grow}`}>Approvals</h2>
          <span className={shared.note}>
            {all.filter(stands).length} of {all.length} stand
          </span>
        </div>
        <ul className={`${shared.list} ${shared.tight}`}>
          {all.map((signOff) => (
            <li key={signOff.role}>
              <SignOffRow
                signOff={signOff}
                because={checked.needed.roles.get(signOff.role) ?? null}
                open={chosen === signOff.role}
                onToggle={() => setChosen(chosen === signOff.role ? null : signOff.role)}
              />
              {chosen === signOff.role && (
                <SignOffForm
                  key={signOff.role}
                  report={report}
                  signOff={signOff}
                  onDone={() => {
                    const after = all.find((other) => other.role !== signOff.role && !stands(other));
                    setChosen(after?.role ?? null);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </TabBody>
      {checked.figures.length > 0 && <EvidenceFooter />}
    </>
  );
}

/** The evidence goes with the report to whoever signs it: a file of its own, or its last appendix where no file can be handed over. */
function EvidenceFooter() {
  const { sheet, append, working } = useEvidence();
  const writing = useWriting();
  return (
    <Footer>
      {sheet ? (
        <Button disabledFocusable={working} onClick={() => void sheet()}>
          Evidence sheet
        </Button>
      ) : (
        <Button {...writing} onClick={() => void append()}>
          Put the evidence at the end of the report
        </Button>
      )}
    </Footer>
  );
}
