/** The styles of a document, kept to the paper: what a file says may not restyle the workbench or fetch anything. */

import { fallbackFonts } from './elements.ts';

/** A style sheet of the rules that docx-preview made, without those that reach outside of the pages. */
export function pageSheet(styles: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.join('\n'));
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
    const rule = sheet.cssRules[index];
    if (!(rule instanceof CSSStyleRule) || !isOfPages(rule.selectorText) || /url\(/i.test(rule.cssText)) {
      sheet.deleteRule(index);
    } else if (rule.style.fontFamily !== '') {
      rule.style.fontFamily = `${rule.style.fontFamily}, ${fallbackFonts}`;
    }
  }
  return sheet;
}

function isOfPages(selector: string): boolean {
  return selector.split(',').every((part) => /\.docx(?![\w-])|\.docx[_-]/.test(part));
}
