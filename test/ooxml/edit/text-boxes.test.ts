import { applyEdits, openPackage, readDocument } from '../../../src/ooxml/index.ts';
import { control, paragraph, run, wmlFile } from '../../support/wml.ts';

const tag = 'rw:f:cla-rate/E06000015/latest/value';
const inBox = (text: string) => `<w:txbxContent>${paragraph(control(tag, run(text)))}</w:txbxContent>`;
const drawn = (text: string) => `<w:drawing><wps:txbx>${inBox(text)}</wps:txbx></w:drawing>`;
const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn('99')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${inBox('99')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

function refreshed(box: string) {
  const opened = openPackage(wmlFile(paragraph(box + run('Beside the box.'))));
  if (!opened.ok) throw new Error(opened.error.message);
  const before = readDocument(opened.value);
  if (!before.ok) throw new Error(before.error.message);
  const block = before.value.blocks.findIndex(
    (one) => one.kind === 'paragraph' && one.text === 'Beside the box.',
  );
  const { pkg, outcomes } = applyEdits(opened.value, [
    { kind: 'set-control-text', tag, occurrence: 0, expected: '99', text: '88' },
    { kind: 'replace-text', at: { block, start: 0, end: 6 }, expected: 'Beside', text: 'Next to' },
  ]);
  const after = readDocument(pkg);
  if (!after.ok) throw new Error(after.error.message);
  return { outcomes, document: after.value };
}

describe('a figure in a text box', () => {
  it('is left alone where the file holds the box in two versions, so that no reader sees another figure', () => {
    const { outcomes, document } = refreshed(twice);
    expect(outcomes[0]).toMatchObject({ done: false, reason: 'unsupported' });
    expect(document.controls.map(({ text }) => text)).toEqual(['99']);
  });

  it('does not keep the text beside the box from being changed', () => {
    const { outcomes, document } = refreshed(twice);
    expect(outcomes[1]).toEqual({ done: true });
    expect(JSON.stringify(document.blocks)).toContain('Next to the box.');
  });

  it('is changed where the file holds the box once', () => {
    const { outcomes, document } = refreshed(`<w:r>${drawn('99')}</w:r>`);
    expect(outcomes[0]).toEqual({ done: true });
    expect(document.controls.map(({ text }) => text)).toEqual(['88']);
  });
});
