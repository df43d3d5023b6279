/** What happens to a finished paper: words are typed over, sections moved, comments left. Each leaves the paper on the desk. */

import { insertFigure } from '../../src/core/jobs/insert-figure.ts';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { signOff } from '../../src/core/jobs/sign-off.ts';
import type { Edit, FigureQuery, IndicatorSource, Ledger, LedgerFigure } from '../../src/core/model/index.ts';
import { emptyLedger } from '../../src/core/model/index.ts';
import { openPackage, partText, savePackage, withParts } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { remembered } from '../core/rules/live-figures.ts';
import type { Desk } from './desk.ts';
import { controlOf, deskWith, placeOf } from './desk.ts';
import { today } from './write-paper.ts';

export type Change = (desk: Desk, source: IndicatorSource) => Promise<Desk>;

/** Words typed over others, which must stand in one place of the report. */
export const retype =
  (words: string, others: string): Change =>
  async (desk) => {
    await desk.apply(typedOver(placeOf(await desk.read(), words), words, others));
    return desk;
  };

const typedOver = (
  { paragraph, start, end, story }: ReturnType<typeof placeOf>,
  expected: string,
  text: string,
): Edit => ({
  kind: 'replace-text',
  at: { ...(story === undefined ? {} : { story }), block: paragraph.block, start, end },
  expected,
  text,
});

/** A new paragraph after the one with these words in it, as Enter makes it. */
export const adds =
  (after: string, text: string): Change =>
  async (desk) => {
    const { paragraph } = placeOf(await desk.read(), after);
    const { block } = paragraph;
    const end = paragraph.text.length;
    await desk.apply({ kind: 'split-paragraph', at: { block, start: end, end } });
    const inlines = [{ kind: 'text' as const, text }];
    await desk.apply({ kind: 'insert-inline', inlines, at: { block: block + 1, start: 0, end: 0 } });
    return desk;
  };

/** A sentence at the end of the paragraph with these words in it. */
export const goesOn =
  (after: string, text: string): Change =>
  async (desk) => {
    const { paragraph } = placeOf(await desk.read(), after);
    const end = paragraph.text.length;
    const inlines = [{ kind: 'text' as const, text: ` ${text}` }];
    await desk.apply({ kind: 'insert-inline', inlines, at: { block: paragraph.block, start: end, end } });
    return desk;
  };

/** What stands in a field, a row of a table or a live figure, typed over. */
export const fills =
  (tag: string, text: string): Change =>
  async (desk) => {
    const { text: expected, at } = controlOf(await desk.read(), tag);
    await desk.apply({ kind: 'set-control-text', tag, occurrence: at.occurrence ?? 0, expected, text });
    return desk;
  };

export const unticks =
  (tag: string): Change =>
  async (desk) => {
    await desk.apply({ kind: 'set-checked', tag, occurrence: 0, checked: false });
    return desk;
  };

/** A part of the file as another program or a careless hand leaves it. */
export const xml =
  (change: (xml: string) => string, part = 'word/document.xml'): Change =>
  async (desk) => {
    const opened = openPackage(desk.host.bytes());
    if (!opened.ok) throw new Error(opened.error.message);
    const before = partText(opened.value, part) ?? '';
    const after = change(before);
    if (after === before) throw new Error('The change changed nothing.');
    return deskWith(savePackage(withParts(opened.value, new Map([[part, after]]))));
  };

/** The whole paragraph with these words, written anew. */
export const paragraphXml = (words: string, change: (paragraph: string) => string): Change =>
  xml((text) =>
    text.replace(/<w:p>(?:(?!<w:p>|<\/w:p>).)*<\/w:p>/gs, (paragraph) =>
      paragraph.includes(words) ? change(paragraph) : paragraph,
    ),
  );

/** The paragraph with these words taken out. */
export const strikes = (words: string): Change => paragraphXml(words, () => '');

/** The run with these words with more formatting: the inside of w:rPr. */
export const formats = (words: string, rPr: string): Change =>
  paragraphXml(words, (paragraph) =>
    paragraph.replace(
      /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(<w:t)/gs,
      (_, own: string | undefined, rest: string) => {
        return `<w:r><w:rPr>${own ?? ''}${rPr}</w:rPr>${rest}`;
      },
    ),
  );

/** A section cut out, heading and all, and pasted before another one where that is named. */
export const moves = (section: string, before?: string): Change =>
  xml((text) => {
    const sdts = [
      ...text.matchAll(
        /<w:sdt>(?:(?!<\/w:sdtContent><\/w:sdt>(?:<w:sdt>|<w:p>|<w:tbl>|<w:sectPr)).)*<\/w:sdtContent><\/w:sdt>/gs,
      ),
    ];
    const own = sdts.find(
      ([sdt]) => sdt.startsWith(`<w:sdt>`) && sdt.includes(`w:val="rw:s:${section}"`),
    )?.[0];
    if (own === undefined) throw new Error(`There is no section ${section}.`);
    const rest = text.replace(own, '');
    if (before === undefined) return rest;
    const at = rest.lastIndexOf('<w:sdt>', rest.indexOf(`w:val="rw:s:${before}"`));
    return rest.slice(0, at) + own + rest.slice(at);
  });

/** A live figure put in where these words end, as the pane does it. */
export const figureAfter =
  (words: string, query: Omit<FigureQuery, 'area'> & { readonly area?: string }): Change =>
  async (desk, source) => {
    const { paragraph, end } = placeOf(await desk.read(), words);
    const at = { block: paragraph.block, start: end, end };
    const aimed = deskWith(desk.host.bytes(), () => at);
    const ports = { host: aimed.host, source, types: reportTypes, today, now: `${today}T10:00:00Z` };
    const done = await insertFigure(ports, { queries: [{ area: 'E06000015', ...query }] });
    if (!done.ok) throw new Error(done.error.message);
    return aimed;
  };

/** A live figure that came from elsewhere, with the record that travels with it. */
export const figureFrom =
  (words: string, tag: string, text: string, record: Partial<LedgerFigure>): Change =>
  async (desk) => {
    const document = await desk.read();
    const { paragraph, end } = placeOf(document, words);
    await desk.apply({
      kind: 'insert-inline',
      inlines: [{ kind: 'control', control: { tag, title: 'Figure' }, text, guidance: '' }],
      at: { block: paragraph.block, start: end, end },
    });
    return remembers(tag, { ...remembered(text), ...record })(desk, nowhere);
  };

const nowhere = {} as IndicatorSource;

/** What the report remembers of a figure, changed. */
export const remembers =
  (tag: string, record: Partial<LedgerFigure>): Change =>
  async (desk) => {
    const { ledger: reading } = await desk.read();
    const ledger: Ledger = reading.state === 'read' ? reading.ledger : emptyLedger;
    const figure = { ...(ledger.figures[tag] ?? remembered('')), ...record };
    await desk.apply({
      kind: 'set-ledger',
      ledger: { ...ledger, figures: { ...ledger.figures, [tag]: figure } },
    });
    return desk;
  };

/** An officer approves the report as it stands, by the pane. */
export const signs =
  (role: string, name: string): Change =>
  async (desk, source) => {
    const ports = { host: desk.host, source, types: reportTypes, today, now: `${today}T10:00:00Z` };
    const checked = await checkReport(ports);
    if (!checked.ok) throw new Error(checked.error.message);
    const approval = { name, date: '2026-01-05', decision: 'approved', replace: true } as const;
    const done = await signOff(ports, checked.value.report, role, approval);
    if (!done.ok) throw new Error(done.error.message);
    return desk;
  };

/** A comment in the margin beside the paragraph with these words. */
export const comments =
  (words: string, author: string, remark: string): Change =>
  async (desk, source) => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const part = `<w:comments ${w}><w:comment w:id="0" w:author="${author}" w:date="2026-01-07T10:00:00Z"><w:p><w:r><w:t>${remark}</w:t></w:r></w:p></w:comment></w:comments>`;
    const marked = await paragraphXml(words, (paragraph) =>
      paragraph
        .replace('<w:r>', '<w:commentRangeStart w:id="0"/><w:r>')
        .replace(/<\/w:p>$/, '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
    )(desk, source);
    return withPart(marked, 'comments', part);
  };

/** Words at the head of every page. */
export const pageHeader =
  (words: string): Change =>
  async (desk, source) => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const marked = await xml((text) =>
      text.replace(/<w:sectPr>/, `<w:sectPr><w:headerReference ${r} w:type="default" r:id="rIdNew"/>`),
    )(desk, source);
    return withPart(marked, 'header', `<w:hdr ${w}><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`);
  };

function withPart(desk: Desk, kind: 'comments' | 'header', content: string): Desk {
  const opened = openPackage(desk.host.bytes());
  if (!opened.ok) throw new Error(opened.error.message);
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const relation = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const changed = (name: string, change: (text: string) => string): readonly [string, string] => [
    name,
    change(partText(opened.value, name) ?? ''),
  ];
  return deskWith(
    savePackage(
      withParts(
        opened.value,
        new Map([
          [`word/${kind}.xml`, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`],
          changed('[Content_Types].xml', (text) =>
            text.replace(
              '</Types>',
              `<Override PartName="/word/${kind}.xml" ContentType="${type}"/></Types>`,
            ),
          ),
          changed('word/_rels/document.xml.rels', (text) =>
            text.replace(
              '</Relationships>',
              `<Relationship Id="rIdNew" Type="${relation}" Target="${kind}.xml"/></Relationships>`,
            ),
          ),
        ]),
      ),
    ),
  );
}
