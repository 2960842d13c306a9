// The page's style sheet: screen, dark, print. No script, no fonts or files from elsewhere.
import type { DocumentNode } from '../../tree/index.ts';

const SCREEN = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#5a5a5a;--line:#c9c9c9;--link:#00518f}
@media (prefers-color-scheme:dark){:root{--ink:#e9e9e9;--paper:#161616;--quiet:#aaa;--line:#444;--link:#8cc4ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.06rem/1.55 Georgia,"Times New Roman",serif}
article{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
a{color:var(--link)}
:target{outline:.15rem solid var(--link);outline-offset:.3rem}
.masthead{display:grid;gap:.15rem;margin:0 0 2rem;padding-block:.75rem;border-block:.1rem solid var(--ink)}
.masthead div{display:flex;gap:1rem}
.masthead dt{flex:0 0 9rem;color:var(--quiet);font-size:.85em}
.masthead dt::before{content:attr(data-label)}
.masthead dd{margin:0}
[data-field=agenda-title] dd,[data-field=document-title] dd{font-weight:bold}
h1{font-size:1.35rem;line-height:1.3}h2{font-size:1.2rem}h3{font-size:1.08rem}h4,h5,h6{font-size:1rem}
.num a{color:inherit;text-decoration:none}.num a:hover{text-decoration:underline}
p,.paragraph,.points,li p{margin-block:0 .8rem}
[data-role=preambular],.formula{text-indent:2rem}.paragraph{text-indent:0}.paragraph[data-role=preambular]>p:first-child{text-indent:2rem}
ul.points,.notes ul{list-style:none;padding:0}.points>li{margin-inline-start:2rem}
.summary{padding:.5rem 1rem;border:.06rem solid var(--line)}
.annex,.part{margin-top:3rem}
.conclusions{margin-top:1.5rem;text-align:end;font-style:italic}
.call a{text-decoration:none}.call,.notes sup{font-size:.72em;line-height:0}
.notes{font-size:.9rem;margin-top:2.5rem}.notes hr{width:8rem;margin-inline-start:0}.notes a{text-decoration:none}
table{border-collapse:collapse;margin-block:1rem}th,td{border:.06rem solid var(--line);padding:.3rem .6rem;text-align:start;vertical-align:top}
mark{background:none;color:inherit;border-bottom:.13em solid var(--fact,var(--quiet))}
.citation{--fact:#2a6fdb}.date{--fact:#b8860b}.actor{--fact:#2e8b57}.mandate{--fact:#b22222}
.instrument{--fact:#8a2be2}.activity{--fact:#708090}.meeting{--fact:#c71585}
`;

/** Each level of headings has a type of its own: what stands below what is to be seen on paper too. */
const PRINT = `
@media print{:root{font-size:10pt}body{font:10pt/1.25 "Times New Roman",Times,serif;background:none;color:#000}
article{max-width:none;padding:0}p,dd{text-align:justify}a{color:inherit;text-decoration:none}mark{border:0}
.masthead dt{display:none}.masthead div{display:block;margin-bottom:3mm}
h1{font-size:14pt}h2{font-size:12pt}h3{font-size:11pt}h4,h5,h6{font-size:10pt}h5,h6{font-style:italic}h6{font-weight:normal}.set :is(i,b){font:inherit}h1,h2,h3,h4,h5,h6{margin-block:4mm 3mm;break-after:avoid;break-inside:avoid}
.conclusions{font-style:normal;break-inside:avoid}.conclusions p{text-align:end}sup,sub{font-size:.65em;line-height:1}sup{vertical-align:.5em}sub{vertical-align:-.3em}p>.num{display:inline-block;min-width:9mm}.notes{font-size:8.5pt}.notes li{margin-bottom:1mm}.annex{break-before:page}th,td{padding:.3rem .9rem}p{orphans:2;widows:2}tr{break-inside:avoid}}
`;

/** Running heads carry the symbol and the title, feet the page, as in the printed documents; the first page has its masthead. */
function pages(document: DocumentNode): string {
  const symbol = document.cover.symbols.map((one) => one.symbol).join(' ');
  const title = (document.title?.text ?? '').slice(0, LONGEST_HEAD);
  const head = `@top-left{content:${quoted(symbol)};font-weight:bold}@top-right{content:${quoted(title)}}`;
  const foot = '@bottom-right{content:counter(page) "/" counter(pages)}';
  return `@page{size:A4;margin:25mm 30mm;font:8.5pt "Times New Roman",Times,serif;${head}${foot}}@page:first{@top-left{content:none}@top-right{content:none}}\n`;
}

/** Longer titles would push the symbol out of the running head. */
const LONGEST_HEAD = 60;

/** A CSS string; what could end it, or the style element, is left out. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{M}\p{N} ,.;:()/’'–-]/gu, '')}"`;

/** The style sheet of one document's page. */
export const styleOf = (document: DocumentNode): string => SCREEN + pages(document) + PRINT;
