import { previewOf } from '../../src/pane/fix-preview.ts';
import type { Edit } from '../../src/core/model/index.ts';
import { outline } from '../support/outline.ts';

const document = outline(
  '# SUMMARY\n1.1 The number of children looked after fell by 4% in the year to 31 March 2025.',
);
const paragraph = document.blocks.find((block) => block.kind === 'paragraph' && block.text.includes('fell'))!;
const text = paragraph.kind === 'paragraph' ? paragraph.text : '';
const start = text.indexOf('4%');
const at = { block: paragraph.block, start, end: start + 2 };

const preview = (...edits: Edit[]) => previewOf(document, { title: 'Put it right', edits, safe: false });

describe('what a fix would change', () => {
  it('is shown in its sentence, as it reads and as it would', () => {
    expect(preview({ kind: 'replace-text', at, expected: '4%', text: '9%' })).toEqual([
      {
        what: '',
        old: '… looked after fell by 4% in the year to 31 …',
        now: '… looked after fell by 9% in the year to 31 …',
      },
    ]);
  });

  it('is shown by itself where the words have moved since', () => {
    expect(preview({ kind: 'replace-text', at: { ...at, start: 0 }, expected: '4%', text: '9%' })).toEqual([
      { what: '', old: '4%', now: '9%' },
    ]);
  });

  it('names the level of a heading before and after', () => {
    const heading = document.blocks.find(
      (block) => block.kind === 'paragraph' && block.headingLevel !== null,
    )!;
    const [change] = preview({ kind: 'set-heading-level', at: { block: heading.block }, level: 2 });
    expect(change).toMatchObject({ what: 'Heading “SUMMARY”', now: 'level 2' });
  });

  it('tells the words that would be added, and has nothing old then', () => {
    const content = [
      { kind: 'heading', level: 1, text: 'RISK', numbering: null },
      { kind: 'line', style: 'plain', inlines: [{ kind: 'guidance', text: 'Say what may go wrong.' }] },
    ] as const;
    expect(preview({ kind: 'insert-content', content, at: { where: 'end' } })).toEqual([
      { what: 'Added to the report', old: '', now: 'RISK · Say what may go wrong.' },
    ]);
  });

  it('leaves out what the author does not see', () => {
    expect(preview({ kind: 'set-ledger', ledger: {} as never })).toEqual([]);
  });
});
