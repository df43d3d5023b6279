/** Reports that were written from a release of the figures, as the program leaves them: with a record of every figure. */

import { drawChart } from '../../../src/core/figures/charts/index.ts';
import type { Drawing } from '../../../src/core/figures/charts/index.ts';
import { isChartTag, parseTag } from '../../../src/core/figures/index.ts';
import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type {
  Content,
  FigureTag,
  Inline,
  LedgerFigure,
  PictureSpec,
  Result,
} from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { buildDocument, openPackage, partText, savePackage, withParts } from '../../../src/ooxml/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { createFileSource } from '../../../src/sources/index.ts';
import { exampleTables } from '../../support/example-data.ts';
import { pngBase64 } from '../../support/png.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Live figures in braces: "Derby had {ex-moves/E06000015/latest/value} of them." */
  readonly paragraphs: readonly string[];
}

export interface Since {
  /** What the author typed over figures. */
  readonly typed?: Readonly<Record<FigureTag, string>>;
  /** Figures pasted from elsewhere, which have no record. */
  readonly pasted?: readonly FigureTag[];
  /** Why the author keeps figures as they are. */
  readonly kept?: Readonly<Record<FigureTag, string>>;
  /** Figures of indicators that were published once. */
  readonly once?: Readonly<Record<FigureTag, string>>;
  /** Somebody has taken the record of the report out of the file. */
  readonly lost?: true;
}

const writtenAt = '2026-01-08T10:00:00Z';
const firstRelease = createFileSource(exampleTables(), { now: () => writtenAt });

type Picture = Pick<PictureSpec, 'png' | 'width' | 'height'>;

/**
 * A report of Derby’s from the first release of the example figures, and what has happened to it since.
 * @param draw makes a PNG file in base64 of a chart; without it, charts are grey pictures.
 */
export async function writtenReport(
  sections: readonly Section[],
  { typed = {}, pasted = [], kept = {}, once = {}, lost }: Since = {},
  draw?: (drawing: Drawing) => Promise<string>,
): Promise<Uint8Array> {
  const given = await firstValues(sections);
  const [any] = given.values();
  const texts = new Map([...given].map(([tag, { text }]) => [tag, text]));
  const figures: Record<FigureTag, LedgerFigure> = {};
  for (const [tag, record] of given)
    if (!pasted.includes(tag)) figures[tag] = { ...record, override: kept[tag] ?? null };
  for (const [tag, text] of Object.entries(once)) {
    texts.set(tag, text);
    if (any !== undefined) figures[tag] = { ...any, text, exact: null };
  }
  for (const [tag, text] of Object.entries(typed)) texts.set(tag, text);
  return bytesOf(sections, texts, lost ? null : figures, draw && (await chartsOf(texts.keys(), draw)));
}

async function chartsOf(
  tags: Iterable<FigureTag>,
  draw: (drawing: Drawing) => Promise<string>,
): Promise<ReadonlyMap<FigureTag, Picture>> {
  const pictures = new Map<FigureTag, Picture>();
  for (const tag of tags) {
    const query = parseTag(tag);
    if (query === null || !isChartTag(tag)) continue;
    const [answer] = unwrapped(await firstRelease.resolve([query]));
    const { measure } = query;
    if (!answer?.ok || (measure !== 'trend' && measure !== 'bars')) continue;
    const drawing = drawChart(answer.value, measure);
    if (drawing === null) continue;
    const { width, height } = drawing;
    pictures.set(tag, { png: await draw(drawing), width, height });
  }
  return pictures;
}

function unwrapped<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function firstValues(sections: readonly Section[]): Promise<ReadonlyMap<FigureTag, LedgerFigure>> {
  const host = createDocxHost(bytesOf(sections, new Map(), {}));
  if (!host.ok) throw new Error(host.error.message);
  const source = firstRelease;
  const today = writtenAt.slice(0, 10);
  const checked = await checkReport({ host: host.value, source, types: reportTypes, today, now: writtenAt });
  if (!checked.ok) throw new Error(checked.error.message);
  return new Map(
    checked.value.figures.flatMap(({ tag, offer }) => (offer ? [[tag, offer.record] as const] : [])),
  );
}

function bytesOf(
  sections: readonly Section[],
  texts: ReadonlyMap<FigureTag, string>,
  figures: Readonly<Record<FigureTag, LedgerFigure>> | null,
  pictures: ReadonlyMap<FigureTag, Picture> = new Map(),
): Uint8Array {
  const type = { id: 'derby-2015', version: 1 };
  return savePackage(
    buildDocument(
      sections.map(({ id, title, paragraphs }): Content => ({
        kind: 'section',
        control: { tag: `rw:s:${id}`, title },
        content: [
          { kind: 'heading', level: 1, text: title.toUpperCase(), numbering: 'body' },
          ...paragraphs.map((words): Content => ({
            kind: 'clause',
            inlines: inlinesOf(words, texts, pictures),
            numbering: 'body',
          })),
        ],
      })),
      {
        title: 'Figures',
        language: 'en-GB',
        ...(figures && { ledger: { ...emptyLedger, type, figures } }),
      },
    ),
  );
}

const inlinesOf = (
  words: string,
  texts: ReadonlyMap<FigureTag, string>,
  pictures: ReadonlyMap<FigureTag, Picture>,
): readonly Inline[] =>
  words.split(/\{([^}]+)\}/).map((part, index): Inline => {
    if (index % 2 === 0) return { kind: 'text', text: part };
    const tag = part.endsWith('/trend') || part.endsWith('/bars') ? `rw:c:${part}` : `rw:f:${part}`;
    const text = texts.get(tag) ?? '?';
    const control = { tag, title: 'Figure' };
    if (!isChartTag(tag)) return { kind: 'control', control, text, guidance: '' };
    const drawn = pictures.get(tag) ?? { png: pngBase64(60, 30), width: 240, height: 120 };
    return { kind: 'picture', control, picture: { ...drawn, altText: text, title: 'Chart' } };
  });

/** The text of one report behind that of another, as Word inserts the text of a file: its record stays behind. */
export function merged(report: Uint8Array, other: Uint8Array): Uint8Array {
  const main = 'word/document.xml';
  const bodyOf = (file: Uint8Array) => {
    const pkg = openPackage(file);
    if (!pkg.ok) throw new Error(pkg.error.message);
    const text = partText(pkg.value, main) ?? '';
    const [start, end] = [text.indexOf('<w:body>') + '<w:body>'.length, text.lastIndexOf('<w:sectPr')];
    if (end < start) throw new Error('The report has no body with a section.');
    return { pkg: pkg.value, text, start, end };
  };
  const [own, added] = [bodyOf(report), bodyOf(other)];
  const text =
    own.text.slice(0, own.end) + added.text.slice(added.start, added.end) + own.text.slice(own.end);
  return savePackage(withParts(own.pkg, new Map([[main, text]])));
}
