/**
 * The theme that the author has chosen for Word; null where Word does not say, as on the web (office-js issues 3410 and
 * 6134). Word tells nobody when it changes.
 */
export function officeTheme(): 'light' | 'dark' | 'contrast' | null {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const theme = (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  const bright = brightness(theme.bodyBackgroundColor);
  return bright === null ? null : bright < 0.5 ? 'dark' : 'light';
}

/** From 0, black, to 1, white; null for what is no `#rrggbb`. ITU-R BT.601. */
function brightness(colour: string | undefined): number | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => parseInt(hex, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
