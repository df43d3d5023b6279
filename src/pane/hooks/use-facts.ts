import { useEffect, useState } from 'react';
import type { Facts, FactsQuery, Result, SourceError } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** What the source says to every question, in their order; null until it has answered these questions. */
export function useFacts(
  queries: readonly FactsQuery[],
): Result<readonly Result<Facts, SourceError>[], SourceError> | null {
  const { source } = useSession();
  const key = JSON.stringify(queries);
  const [answer, setAnswer] = useState<{ key: string; facts: Awaited<ReturnType<typeof source.resolve>> }>();
  useEffect(() => {
    let current = true;
    const asked = JSON.parse(key) as readonly FactsQuery[];
    void source.resolve(asked).then((facts) => {
      if (current) setAnswer({ key, facts });
    });
    return () => {
      current = false;
    };
  }, [source, key]);
  return answer?.key === key ? answer.facts : null;
}
