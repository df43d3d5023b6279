import fc from 'fast-check';
import {
  compute,
  figuresOf,
  figureStatuses,
  factsQueries,
  planRefresh,
  refreshEdits,
} from '../../../src/core/figures/index.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { Facts, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, facts } from '../../support/facts.ts';
import { documentOf, edited, paper, withLedger, written } from './paper.ts';
import type { Paper, Piece } from './paper.ts';

/** Papers with a few figures in every state, and the facts that they are compared with. */
const measured = fc.constantFrom<Measure>('value', 'change', 'change-pct', 'previous', 'rank');
const indicatorIds = ['cla-number', 'cla-rate', 'gone'] as const;
const tagOf = fc
  .tuple(fc.constantFrom(...indicatorIds), measured)
  .map(([id, m]) => `rw:f:${id}/E06000015/latest/${m}`);
const anyTag = fc.oneof({ weight: 9, arbitrary: tagOf }, fc.constant('rw:f:what'));
const anyText = fc.constantFrom('88', '99', '545', '598', '9%', '[c]', 'nearly 90', '');
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ text: fc.constantFrom(' and ', 'words') }),
  fc.record({ tag: anyTag, text: anyText, locked: fc.boolean() }),
);
const anyRecord = fc
  .tuple(
    anyText,
    fc.constantFrom(null, null, null, 'agreed wording'),
    fc.constantFrom('2025-03-31/P1D', '2024-03-31/P1D'),
  )
  .map(([text, override, period]) => written(text, { override, period, exact: null }));
const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(
    fc.array(fc.array(anyPiece, { maxLength: 5 }), { maxLength: 4 }),
    fc.option(fc.dictionary(tagOf, anyRecord, { maxKeys: 8 })),
  )
  .map(([paragraphs, figures]) =>
    figures === null ? paper(...paragraphs) : withLedger(paper(...paragraphs), figures),
  );
const cell = fc.constantFrom('88 545/62113', '99 598/60668', '- [c]', '0', '120');
const anyFacts = fc.tuple(cell, cell).map(([before, now]) =>
  [claNumber, claRate].map((indicator) =>
    facts({
      indicator,
      series: { '2024-03-31/P1D': before, '2025-03-31/P1D': now },
      peers: { E08000001: '90' },
    }),
  ),
);

describe('the laws of a refresh', () => {
  const statusesOf = (given: Paper, held: readonly Facts[]) => {
    const document = documentOf(given);
    const answers = new Map(
      factsQueries(figuresOf(document)).map((query) => {
        const found = held.find(({ indicator }) => indicator.id === query.indicator);
        const answer =
          found === undefined ? err({ kind: 'withdrawn' as const, message: 'Withdrawn.' }) : ok(found);
        return [`${query.indicator}/${query.area}/${query.period}`, answer] as const;
      }),
    );
    return figureStatuses(figuresOf(document), document.ledger, answers);
  };
  const law = (check: (given: Paper, held: readonly Facts[], accept: (tag: string) => boolean) => void) =>
    fc.assert(
      fc.property(anyPaper, anyFacts, fc.func(fc.boolean()), (given, held, accept) =>
        check(given, held, accept),
      ),
      { seed: 88, numRuns: 600 },
    );

  test('every figure is updated, held or unchanged, and only one of them', () =>
    law((given, held) => {
      const statuses = statusesOf(given, held);
      const { updates, held: kept, unchanged } = planRefresh(statuses, documentOf(given));
      const key = (tag: string, occurrence: number | undefined) => `${tag} ${occurrence}`;
      const all = [
        ...updates.flatMap(({ tag, occurrences }) => occurrences.map((n) => key(tag, n))),
        ...kept.map(({ status }) => key(status.tag, status.at.occurrence)),
        ...unchanged.map(({ tag, at }) => key(tag, at.occurrence)),
      ];
      expect([...all].sort()).toEqual(statuses.map(({ tag, at }) => key(tag, at.occurrence)).sort());
      for (const { reason } of kept) expect(reason).toMatch(/\S.*\.$/s);
    }));

  test('what is edited, pinned, unknown, locked or not accepted is not touched', () =>
    law((given, held, accept) => {
      const statuses = statusesOf(given, held);
      const document = documentOf(given);
      const plan = planRefresh(statuses, document);
      const accepted = plan.updates.map(({ tag }) => tag).filter((tag) => accept(tag));
      const { paper: after, outcomes } = edited(given, refreshEdits(plan, accepted, document));
      expect(outcomes.every(({ done }) => done)).toBe(true);
      const now = figuresOf(documentOf(after));
      for (const [index, status] of statuses.entries()) {
        const locked = document.controls[index]?.locked;
        if (status.state !== 'stale' || locked || !accepted.includes(status.tag)) {
          expect(now[index]?.text).toBe(status.text);
        } else
          expect(now[index]?.text).toBe(
            compute(
              held.find(({ indicator }) => status.tag.includes(indicator.id))!,
              status.query!.measure,
            ).text,
          );
      }
    }));

  test('done twice is done once', () =>
    law((given, held) => {
      const refresh = (before: Paper) => {
        const document = documentOf(before);
        const plan = planRefresh(statusesOf(before, held), document);
        return edited(
          before,
          refreshEdits(
            plan,
            plan.updates.map(({ tag }) => tag),
            document,
          ),
        ).paper;
      };
      const once = refresh(given);
      expect(planRefresh(statusesOf(once, held), documentOf(once)).updates).toEqual([]);
      expect(refresh(once)).toEqual(once);
    }));

  test('no record of a figure is lost', () =>
    law((given, held) => {
      const document = documentOf(given);
      const plan = planRefresh(statusesOf(given, held), document);
      const { paper: after } = edited(
        given,
        refreshEdits(
          plan,
          plan.updates.map(({ tag }) => tag),
          document,
        ),
      );
      const before = given.ledger.state === 'read' ? given.ledger.ledger.figures : {};
      const kept = after.ledger.state === 'read' ? after.ledger.ledger.figures : {};
      for (const [tag, record] of Object.entries(before)) {
        expect(kept[tag]).toBeDefined();
        expect([kept[tag]!.text, ...kept[tag]!.history.map(({ text }) => text)]).toContain(record.text);
      }
    }));
});
