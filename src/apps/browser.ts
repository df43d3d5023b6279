/** What a page has of its browser: the time, and a little memory. */

const two = (part: number): string => String(part).padStart(2, '0');

/** The author's own date, and the instant. */
export const clock = {
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: () => new Date().toISOString(),
};

/** Preferences only, and only where the browser lets a page keep some: inside Word on the web it may not. */
export const storage = {
  get: (key: string) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set: (key: string, value: string) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The author's choice: the pane remembers nothing then.
    }
  },
};
