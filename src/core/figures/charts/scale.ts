/** Where an axis begins and ends, and the round numbers on it. Numbers here are for drawing only. */

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** From low to high. */
  readonly ticks: readonly number[];
  /** Zero is not on it: the chart must say so. */
  readonly broken: boolean;
  /** Decimal places that the ticks need. */
  readonly places: number;
}

/** With zero on it, unless `mayBreak` and the values lie so close together that a line would show nothing. */
export function scaleOf(values: readonly number[], mayBreak: boolean, smallestStep: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const farthest = Math.max(Math.abs(least), Math.abs(most));
  const oneSided = least > 0 || most < 0;
  const broken = mayBreak && oneSided && most - least < farthest / 2;
  const pad = broken && most === least ? farthest / 10 : 0;
  const from = broken ? least - pad : Math.min(0, least);
  const to = broken ? most + pad : Math.max(0, most);
  const step = Math.max(smallestStep, niceStep((to - from) / 4));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(Math.ceil(to / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return { low, high, ticks, broken: broken && low !== 0 && high !== 0, places: placesOf(step) };
}

/** 1, 2, 2.5 or 5 times a power of ten, no smaller than asked for. */
function niceStep(rough: number): number {
  if (rough <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function placesOf(step: number): number {
  for (let places = 0; places < 6; places += 1) {
    const shifted = step * 10 ** places;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-6) return places;
  }
  return 6;
}

const tidy = (value: number): number => Number(value.toFixed(9));
