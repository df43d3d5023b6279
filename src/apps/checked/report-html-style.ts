/** The look of the page for a meeting: plain, black on white, and the same on paper. Colours have a contrast of 4.5 to 1 or more. */
export const style = `
:root{--fg:#242424;--soft:#595959;--line:#d1d1d1;--brand:#0f548c;--ok:#0e700e;--okbg:#f1faf1;--warn:#8a3707;--warnbg:#fff9f5;--err:#b10e1c;--errbg:#fdf3f4;--bg3:#f5f5f5}
*{box-sizing:border-box}
body{margin:0;font:16px/24px "Segoe UI","Open Sans",Carlito,Arial,sans-serif;color:var(--fg);background:#fff}
main,header{max-width:70rem;margin:0 auto;padding:0 24px}
header{padding-top:32px}
h1{font-size:32px;line-height:40px;margin:0 0 8px}
h2{font-size:24px;line-height:32px;margin:0 0 4px}
h3{font-size:18px;line-height:24px;margin:24px 0 4px}
p{margin:0 0 8px;max-width:48rem}
a{color:var(--brand)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #242424;outline-offset:2px;background:#fd0}
.skip{position:absolute;left:-99rem}.skip:focus{left:8px;top:8px}
.soft,.about{color:var(--soft);font-size:14px;line-height:20px}
.about,.file{overflow-wrap:anywhere}
.wide{overflow-x:auto;margin:16px 0 32px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px}
caption{text-align:left;font-weight:600;font-size:18px;line-height:24px;padding:8px 0}
th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--fg)}
tbody th{font-weight:600;min-width:9rem}tbody th .file{font-weight:400}.day{white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums}
.tag{display:inline-block;border:1px solid currentColor;border-radius:4px;padding:0 8px;font-size:14px;line-height:20px;font-weight:600;white-space:nowrap}
.ready{color:var(--ok);background:var(--okbg)}.not-ready,.error{color:var(--err);background:var(--errbg)}
.warning{color:var(--warn);background:var(--warnbg)}.advice,.other{color:#424242;background:var(--bg3)}
section.paper{border-top:2px solid var(--fg);padding:24px 0}
ul{list-style:none;margin:0;padding:0}
.findings>li{border-left:4px solid var(--line);padding:4px 0 4px 12px;margin:12px 0;break-inside:avoid}
.findings>li.is-error{border-color:var(--err)}.findings>li.is-warning{border-color:#bc6a00}
.findings p{margin:4px 0}.findings .tag{margin-right:4px}
.back{margin:24px 0 0;font-size:14px;line-height:20px}
blockquote{margin:4px 0;padding:0 0 0 12px;border-left:1px solid var(--line);color:#424242;font-size:14px;line-height:20px;max-width:48rem;overflow-wrap:anywhere}
dl{margin:8px 0 16px;display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;font-size:14px;line-height:20px}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.plain li{margin:4px 0;font-size:14px;line-height:20px}
@media (max-width:40rem){dl{display:block}dd{margin-bottom:8px}}
@media print{
@page{size:A4;margin:15mm}
body{font-size:10pt;line-height:14pt}.soft,.about,table,dl,.plain li,blockquote{font-size:9pt;line-height:12pt}.tag{font-size:9pt;line-height:12pt;padding:0 4px}h1{font-size:20pt;line-height:25pt}h2{font-size:15pt;line-height:19pt}h3{font-size:12pt;line-height:16pt;margin-top:12pt}
.findings>li{margin:6pt 0;padding-top:0;padding-bottom:0}.findings p{margin:1pt 0}th,td{padding:4pt 8pt 4pt 0}.back{display:none}main,header{max-width:none;padding:0}
.skip{display:none}.wide{overflow:visible}a{color:inherit;text-decoration:none}
thead{display:table-header-group}tr,.tag{break-inside:avoid}h2,h3{break-after:avoid}
section.paper{break-before:page;border-top:0}section.paper:not(:has(dl))+section.paper:not(:has(dl)){break-before:auto}
}
`;

/** Of the style above: the page allows no other. Written down because a browser tells a hash only to pages that came by https. */
export const styleHash = 'sha256-w8B8BSp5int+FeXxAwZYQmlf3bprrXaluKf1saauzUw=';
