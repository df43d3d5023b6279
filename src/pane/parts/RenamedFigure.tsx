import { Button } from '@fluentui/react-components';
import { compute } from '../../core/figures/index.ts';
import type { FigureQuery, FigureTag } from '../../core/model/index.ts';
import { periodWords } from '../figure-words.ts';
import { useFacts } from '../hooks/use-facts.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { Panel } from './Panel.tsx';

/** For a figure whose indicator goes by another name: what it becomes, and the button that links it there. */
export function RenamedFigure({ tag, successor }: { tag: FigureTag; successor: FigureQuery }) {
  const shared = useShared();
  const { replaceIndicator } = useFigureActions();
  const writing = useWriting();
  const { indicator, area, period, measure, format } = successor;
  const answers = useFacts([{ indicator, area, period }]);
  const answer = answers?.ok ? answers.value[0] : undefined;
  const facts = answer?.ok ? answer.value : null;
  return (
    <Panel
      tone="open"
      action={
        <Button size="small" {...writing} onClick={() => void replaceIndicator(tag, successor)}>
          Link to it
        </Button>
      }
    >
      It becomes “{facts ? facts.indicator.name : indicator}”.
      <div className={shared.note}>
        {facts
          ? `There it is ${shorten(compute(facts, measure, format).text, 60)}, ${periodWords(facts.period, facts.indicator)}. `
          : ''}
        The text stays until you have reviewed it.
      </div>
    </Panel>
  );
}
