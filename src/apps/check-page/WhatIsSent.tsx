/** What leaves the computer and what does not, in the words of what `sources/http.ts` sends. */
export function WhatIsSent() {
  return (
    <section className="rc-sent" aria-labelledby="rc-sent">
      <h2 id="rc-sent">What is sent, and what is not</h2>
      <p>
        Your papers are read and checked in this browser. Their text, titles and file names are not sent, and
        nothing of them is kept when you close this page.
      </p>
      <p>
        To compare numbers with published data, the page asks the figures service at this address for its
        lists of indicators and areas. For those that a paper speaks of it then sends three codes each: the
        indicator, the area and the period, such as “cla-rate, E06000015, latest”. When the service does not
        answer, everything else is still checked.
      </p>
    </section>
  );
}
