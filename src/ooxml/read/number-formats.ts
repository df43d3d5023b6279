/** How Word spells a counter (ST_NumberFormat, 17.18.59); formats that are not here are written in digits. */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  ordinal: (value) => `${value}${ordinalSuffix(value)}`,
  cardinalText: (value) => capitalised(cardinal(value)),
  ordinalText: (value) => capitalised(ordinalWords(value)),
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  chicago: (value) => (['*', '†', '‡', '§'][(value - 1) % 4] as string).repeat(Math.ceil(value / 4)),
  none: () => '',
};

/** After z come aa, bb: the letter repeated. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));
}

const romanParts = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string {
  // Word stops at 32,767; beyond 100 thousands the letters would fill pages.
  let rest = Math.min(value, 99_999);
  let text = '';
  for (const [letter, amount] of romanParts) {
    while (rest >= amount) {
      text += letter;
      rest -= amount;
    }
  }
  return text;
}

function ordinalSuffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function cardinal(value: number): string {
  if (value < 20) return ones[Math.max(0, value)] as string;
  if (value >= 1000) return String(value);
  if (value >= 100) {
    return `${ones[Math.floor(value / 100)]} hundred${value % 100 ? ` ${cardinal(value % 100)}` : ''}`;
  }
  return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${ones[value % 10]}` : ''}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function ordinalWords(value: number): string {
  return cardinal(value).replace(/[a-z]+$|\d+$/, (last) => {
    if (/\d/.test(last)) return `${last}${ordinalSuffix(value)}`;
    return irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
