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
import type { Facts, Ledger, LedgerReading, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, facts } from '../../support/facts.ts';
import { restorePrevious } from '../../../src/core/jobs/restore-figures.ts';
import { documentOf, edited, paper, paperHost, withLedger, written } from './paper.ts';
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
const unreadable = fc.constantFrom<LedgerReading>(
  { state: 'absent' },
  { state: 'damaged', message: 'It cannot be read.' },
  { state: 'newer', message: 'It is newer.' },
);
const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(
    fc.array(fc.array(anyPiece, { maxLength: 5 }), { maxLength: 4 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.dictionary(tagOf, anyRecord, { maxKeys: 8 }) },
      { weight: 1, arbitrary: unreadable },
    ),
  )
  .map(([paragraphs, memory]) =>
    isReading(memory)
      ? { ...paper(...paragraphs), ledger: memory }
      : withLedger(paper(...paragraphs), memory),
  );
const isReading = (memory: Ledger['figures'] | LedgerReading): memory is LedgerReading =>
  typeof memory['state'] === 'string';
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

  test('without a record that can be read no text is changed', () =>
    law((given, held) => {
      if (given.ledger.state === 'read') return;
      const document = documentOf(given);
      const plan = planRefresh(statusesOf(given, held), document);
      expect(plan.updates).toEqual([]);
      const { paper: after } = edited(given, refreshEdits(plan, [], document));
      expect(after.paragraphs).toEqual(given.paragraphs);
      if (given.ledger.state === 'newer') expect(after).toEqual(given);
    }));

  test('what was refreshed can be put back, and is offered again', () =>
    fc.assert(
      fc.asyncProperty(anyPaper, anyFacts, async (given, held) => {
        const document = documentOf(given);
        const plan = planRefresh(statusesOf(given, held), document);
        const tags = plan.updates.map(({ tag }) => tag);
        const options = { at: '2026-01-20T09:30:00Z' };
        const host = paperHost(edited(given, refreshEdits(plan, tags, document, options)).paper);
        const done = await restorePrevious({ host }, tags);
        const back = done.ok ? done.value.restored : [];
        const now = statusesOf(host.paper(), held);
        for (const [index, before] of statusesOf(given, held).entries()) {
          if (!back.includes(before.tag) || before.state !== 'stale') continue;
          expect([now[index]?.text, now[index]?.state]).toEqual([before.text, 'stale']);
        }
        // Only a change of direction that reads the same leaves nothing to put back.
        const silent = plan.updates.filter(({ old, new: next }) => old === next).map(({ tag }) => tag);
        expect([...back, ...silent]).toEqual(expect.arrayContaining(tags));
      }),
      { seed: 88, numRuns: 300 },
    ));
});
