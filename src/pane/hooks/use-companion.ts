import { useEffect, useState } from 'react';
import type { Facts } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** The count of a rate or the rate of a count, which a phrase says in one sentence; null while or where there is none. */
export function useCompanion({ indicator, area }: Facts, period: string): Facts | null {
  const { source } = useSession();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly facts: Facts } | null>(null);
  const id = indicator.companion;
  const { code } = area;
  const key = `${id}/${code}/${period}`;
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void source.resolve([{ indicator: id, area: code, period }]).then((answers) => {
      const [facts] = answers.ok ? answers.value : [];
      if (current && facts?.ok) setAnswer({ key, facts: facts.value });
    });
    return () => {
      current = false;
    };
  }, [source, id, code, period, key]);
  return answer?.key === key ? answer.facts : null;
}
