/**
 * The code of what stands at a place of a text; NaN behind its end. The same as `charCodeAt`, for loops through all of a
 * report: texts are held in many ways (in one piece, cut out of a longer one, put together), and where an engine has met
 * more than four of them, it looks for the method anew at each letter, which takes four times as long.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(
  String.prototype.charCodeAt,
);
