/**
 * Colours that people with any colour vision can tell apart (Okabe and Ito, "Color Universal Design", 2008), darkened
 * where words take them: at least 4.5 to 1 on white. Colour is never the only sign: dashes, marks and labels differ too.
 */
export const ink = '#1F2328';
export const quietInk = '#57606A';
export const gridline = '#DFE3E8';
export const axisLine = '#57606A';

export const ownColour = '#0072B2';
export const ownInk = '#00598C';
export const englandColour = '#D55E00';
export const englandInk = '#A34700';
export const groupColour = '#00866B';
export const groupInk = '#006B55';
/** Of bars beside the area's own: 3 to 1 on white. */
export const otherBar = '#8792A0';

export const titleSize = 11;
export const labelSize = 9;
export const tickSize = 8;
export const noteSize = 7.5;
