import { styleText } from 'node:util';

import { wrapped } from '../../src/apps/cli/wrap.ts';

describe('text for a terminal', () => {
  it('breaks between words, and goes on where the text of the line begins', () => {
    expect(wrapped('  - Legal is missing. Add it.\nNot ready', 20)).toBe(
      '  - Legal is\n    missing. Add it.\nNot ready',
    );
    expect(wrapped('    Approvals table · sign-off-missing', 22)).toBe(
      '    Approvals table ·\n    sign-off-missing',
    );
  });

  it('leaves a line alone that fits, its spaces too', () => {
    expect(wrapped('a  b\n\n  c', 80)).toBe('a  b\n\n  c');
  });

  it('does not cut a word that is longer than a line', () => {
    expect(wrapped('see https://www.legislation.gov.uk now', 10)).toBe(
      'see\nhttps://www.legislation.gov.uk\nnow',
    );
  });

  it('counts no colours', () => {
    const red = styleText('red', 'Not ready', { validateStream: false });
    expect(wrapped(`${red}: 1 error.`, 19)).toBe(`${red}: 1 error.`);
  });
});
