import { Button } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { TabBody } from './TabBody.tsx';
import { NoticeBar } from './NoticeBar.tsx';

/** In place of a tab while there is no reading of the document to show. */
export function Unreadable() {
  const { state, recheck } = useSession();
  return (
    <TabBody>
      {state.unreadable && <NoticeBar notice={state.unreadable} />}
      <div>
        <Button onClick={() => void recheck({ fresh: true })}>Read the document again</Button>
      </div>
    </TabBody>
  );
}
