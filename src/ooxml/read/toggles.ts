import type { RunFormat } from './scan-types.ts';
import type { Style, Styles } from './styles.ts';

/** Toggle properties of paragraph and character style cancel each other out (17.7.3); what the run says itself counts. */
export function isToggled(
  property: 'bold' | 'caps',
  format: RunFormat,
  paragraphStyle: Style | undefined,
  styles: Styles,
): boolean {
  const direct = format[property];
  if (direct !== null) return direct;
  const ofParagraph = paragraphStyle?.[property] ?? false;
  const ofRun = styles.byId.get(format.styleId)?.[property] ?? false;
  return styles.defaults[property] || ofParagraph !== ofRun;
}
