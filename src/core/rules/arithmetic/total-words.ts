/** What the words of a table say of its numbers: which are totals, and what adds up to nothing. */

const leads = /^(?:(?:grand|overall|net|gross|sub-?)\s*totals?|totals?|all|overall)\b(?!\s+other\b)/i;
/** "Service total", "People sub-total:"; not "% of total" or "Cumulative total". */
const closes = /\b(?:sub-?\s?)?totals?\s*(?:\([^()]*\)\s*)?[:£\d]*$/i;
const otherTotal =
  /\b(?:of|cumulative|running|previous|prior|last|ex|excl\w*)\s+(?:the\s+)?(?:sub-?\s?)?totals?\b/i;
const longestName = 60;

export const isTotal = (text: string): boolean =>
  leads.test(text) || (text.length < longestName && closes.test(text) && !otherTotal.test(text));

const alone =
  /^(?:(?:grand|overall|net|gross|sub-?)\s*totals?|totals?)\s*(?:\((?!\s*(?:incl|excl))[^()]*\)\s*)?[:£\d’'mk]*$|^(?:all|overall)\b/i;

/** "Total" and no more, not "Total number of referrals", which may be one indicator of several. */
export const isTotalAlone = (text: string): boolean => alone.test(text);

/** Rows or columns inside others: what adds up to what, only the author knows. */
const inside = /\b(?:of which|of whom|of these|o\/w)\b|^\W*(?:including|incl)\b/i;
export const isInside = (text: string): boolean => inside.test(text);

/** What is never the sum of its parts. Business rates are money. */
const noSum =
  /%|\bper\b(?!\s+(?:annum|year))|(?<!\b(?:business|domestic|district|regional)\s)\brates?\b|\b(?:percentages?|average|mean|median|ratio|rank(?:ing)?|index|proportion|rag)\b|^(?:(?:financial|calendar|school)\s)?year$|^ages?$/i;
export const isNoSum = (text: string): boolean => noSum.test(text);

/** What may be the sum of its parts: said to be wrong only in a table whose other totals are right. */
const hardlySum = /\b(?:score|change|difference|variance|movement|target|share)\b/i;
export const isHardlySum = (text: string): boolean => hardlySum.test(text);

/** A part of a whole in per cent: all of them come to 100. */
const shares = /%|\bper\s?cent\b|\b(?:percentages?|proportion|share)\b/i;
const otherShares =
  /\b(?:change|difference|variance|movement|increase|decrease|target|rates?|rank|complete|achieved|on time|against)\b/i;
export const isOfShares = (text: string): boolean => shares.test(text) && !otherShares.test(text);

/** What a money column is written in says that its numbers are rounded. */
const roundedUnits = /£|\b0?00s?\b|\b(?:thousands?|millions?)\b/i;
export const isOfMoney = (text: string): boolean => roundedUnits.test(text);

/** What is often taken off, written without a sign: "Less grant", "Fees and charges". */
const takenOff =
  /\b(?:less|minus|income|grants?|contributions?|receipts?|deduct\w*|savings?|reductions?|credits?|refunds?|discounts?|fees|charges|funding|recharges?|use of|used|transfers?|transferred|withdrawals?|drawdown|reserves?|repayments?|repaid|offset|recover\w*|leavers?|closed|sold|losses|lost|demolitions?|demolished)\b/i;
export const isTakenOff = (text: string): boolean => takenOff.test(text);
