/** Fixes a figure to the period that it gives now, or lets it follow the newest one. Its text stays as it is. */

import { err, ok } from '../model/index.ts';
import type {
  FigureQuery,
  FigureTag,
  HostError,
  IndicatorSource,
  Result,
  SourceError,
} from '../model/index.ts';
import { cyclesBack, isFigureQuery, parseTag, printTag } from '../figures/index.ts';
import { figureInReport } from './figure-in-report.ts';
import type { Ports } from './ports.ts';
import { retagFigure } from './retag-figure.ts';

type Changed = Promise<Result<{ readonly tag: FigureTag }, HostError | SourceError>>;

/** Every use of the figure keeps to its period from now on. Gives the tag that it then has. */
export async function pinPeriod(ports: Pick<Ports, 'host' | 'source'>, tag: FigureTag): Changed {
  const query = parseTag(tag);
  if (query === null) return err(unreadable);
  if (cyclesBack(query.period) === null) return ok({ tag });
  const found = await figureInReport(ports.host, tag);
  if (!found.ok) return found;
  const period = found.value.record?.period ?? (await periodNow(ports.source, query));
  if (typeof period !== 'string') return err(period);
  // A day is spelt without its length, to stay within the 64 characters of a tag.
  return retagged(ports, tag, { ...query, period: period.replace(/\/P1D$/, '') });
}

/** Every use of the figure gives the newest period from now on; what is newer is offered with the next refresh. */
export async function followLatest(ports: Pick<Ports, 'host'>, tag: FigureTag): Changed {
  const query = parseTag(tag);
  if (query === null) return err(unreadable);
  return query.period === 'latest' ? ok({ tag }) : retagged(ports, tag, { ...query, period: 'latest' });
}

async function retagged(ports: Pick<Ports, 'host'>, from: FigureTag, query: FigureQuery): Changed {
  if (!isFigureQuery(query)) return err(tooLong);
  const tag = printTag(query);
  const done = await retagFigure(ports, from, tag);
  return done.ok ? ok({ tag }) : done;
}

async function periodNow(source: IndicatorSource | null, query: FigureQuery): Promise<string | SourceError> {
  if (source === null) return noSource;
  const { indicator, area, period } = query;
  const answers = await source.resolve([{ indicator, area, period }]);
  if (!answers.ok) return answers.error;
  const [answer] = answers.value;
  if (answer === undefined) return noSource;
  return answer.ok ? answer.value.period : answer.error;
}

const unreadable: HostError = {
  kind: 'unsupported',
  message: 'This version of Reportwright cannot tell what this figure is. Delete it and insert it again.',
};

const tooLong: HostError = {
  kind: 'unsupported',
  message:
    'The period of this figure cannot be written into its link. Insert the figure again for that period.',
};

const noSource: SourceError = {
  kind: 'unavailable',
  message:
    'The report does not remember which period this figure gives, and its source does not answer. Try again later.',
};
