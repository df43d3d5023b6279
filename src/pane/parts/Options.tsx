import { useState } from 'react';
import { Switch } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { useStyles } from '../styles.ts';
import { failure } from '../trouble.ts';
import { Disclosure } from './Disclosure.tsx';

/** What the author can switch off about this report in Word. */
export function Options() {
  const { autoOpen } = useSession();
  return (
    autoOpen && (
      <Disclosure title="Options">
        <OpenWithReport autoOpen={autoOpen} />
      </Disclosure>
    )
  );
}

function OpenWithReport({ autoOpen }: { autoOpen: NonNullable<ReturnType<typeof useSession>['autoOpen']> }) {
  const shared = useStyles();
  const { dispatch } = useSession();
  const [on, setOn] = useState(() => autoOpen.get());
  const choose = async (next: boolean) => {
    setOn(next);
    const done = await autoOpen.set(next);
    if (done.ok) return;
    setOn(autoOpen.get());
    dispatch({ kind: 'notice', notice: failure(done.error) });
  };
  return (
    <div className={shared.tight}>
      <Switch
        style={{ marginLeft: -8 }}
        label="Open Reportwright with this report"
        checked={on}
        onChange={(_, { checked }) => void choose(checked)}
      />
      <div className={shared.note}>For everybody who opens it and has Reportwright in their Word.</div>
    </div>
  );
}
