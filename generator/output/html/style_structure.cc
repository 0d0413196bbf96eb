#include "output/html/style_structure.h"

namespace evident {

// Before the theme's own rules come those that take the browser's habits back.
std::string_view base_css() {
  return R"css(
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,p,ul,ol,blockquote,figure,pre{margin:0}
h1,h2,h3,h4,h5,h6{text-wrap:balance;break-after:avoid}
p{text-wrap:pretty;orphans:2;widows:2}
h1,h2,h3,h4,h5,h6,.number,td,th,.stat{font-variant-numeric:lining-nums}

a{color:var(--link);text-decoration-thickness:.07em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:1rem;top:-6rem;z-index:2;padding:.75rem 1.25rem;background:var(--paper);color:var(--link);font-weight:700}
.skip:focus{top:1rem}
sup{font-size:.7em;line-height:0;vertical-align:super}
sup a{padding:0 .15em}
.figure,.number{white-space:nowrap}
.citation a{color:inherit;text-decoration-color:var(--muted);text-decoration-thickness:.05em}
.citation a:hover{text-decoration-thickness:.12em}
code{overflow-wrap:anywhere}
pre{overflow-x:auto;padding:1rem;background:var(--tint)}
pre code{overflow-wrap:normal;white-space:pre}
hr{border:0;border-top:1px solid var(--hairline);margin:2rem 0}

ul,ol{padding-left:var(--list-indent)}
li>:is(ul,ol){margin-top:.25rem}
ol:not(.contents ol)>li::marker{font-weight:700;font-variant-numeric:tabular-nums}
li>p:last-child{margin-bottom:0}
blockquote:not([class]){border-left:3px solid var(--hairline);padding-left:1rem}
.references{list-style:none;padding-left:0}
.references li{padding-left:1.5rem;text-indent:-1.5rem}
:target{scroll-margin-top:1.5rem}
li:target,.table-scroll:target{background:var(--tint);box-shadow:0 0 0 .4rem var(--tint)}

.table-scroll{overflow-x:auto;max-width:100%;margin-top:1.25rem}
table{border-collapse:collapse;width:100%}
.table-scroll:has(+.table-notes){margin-bottom:.5rem}
caption{text-align:left;text-wrap:pretty}
th,td{text-align:left;vertical-align:top}
thead :is(th,td){vertical-align:bottom}
tbody th{font-weight:700;min-width:8rem}
.right{text-align:right;font-variant-numeric:lining-nums tabular-nums}
.centre{text-align:center}

main{display:grid;grid-template-columns:[full-start] minmax(1.25rem,1fr) [text-start] minmax(0,36rem) [text-end] minmax(1.25rem,1fr) [full-end];padding-bottom:4rem}
main>*{grid-column:text;min-width:0}
main>:is(.cover,.masthead){grid-column:full;display:grid;grid-template-columns:inherit;padding-block:clamp(2.25rem,1rem + 5vw,5rem) clamp(1.5rem,1rem + 2vw,2.5rem);margin-bottom:clamp(1.5rem,1rem + 2vw,2.5rem);border-bottom:.4rem solid var(--accent)}
:is(.cover,.masthead)>*{grid-column:text}
:is(.cover,.masthead) :is(a,.number){color:inherit}
:is(.cover,.masthead) :focus-visible{outline-color:currentcolor}
main>:first-child:not(.cover,.masthead){margin-top:2rem}
.cover .byline p:last-child,:is(.cover,.masthead)>:last-child{margin-bottom:0}

:is(section,aside,div,blockquote)>:last-child{margin-bottom:0}
main>section:not([class])>h2,.footnotes>h2{border-top:1px solid var(--section-rule);padding-top:1.25rem}
:is(h1,h2,h3,h4,h5,h6) .number{margin-right:.35em}

[class*=panels-]{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9.5rem),1fr))}
:is(.panel,.column,.stat)>figure:first-child{margin-top:0}
.stat>p:first-child{overflow-wrap:normal}
.columns{columns:2 16rem}

.contents ol{list-style:none;padding-left:0}
.contents ol ol{padding-left:2rem;margin-top:.1rem;margin-bottom:.35rem}
.contents li{margin:0}
.contents a{display:block;padding:.25rem 0;text-decoration-color:transparent;color:var(--link)}
.contents a:hover,.contents a:focus-visible{text-decoration-color:currentcolor}
.contents a:has(.number){display:grid;grid-template-columns:2rem 1fr}
.contents li li a:has(.number){grid-template-columns:2.5rem 1fr}
.contents .number{font-variant-numeric:lining-nums tabular-nums}

.footnotes ol{padding-left:1.75rem}
.back{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;text-decoration:none}
.writing-space{display:none}
.standing{font-size:.875rem}
details>summary{cursor:pointer;min-height:1.5rem}
span.picture{display:block;padding:1rem;background:var(--tint);color:var(--muted)}
)css";
}

// After them come those for each width and for paper, which have the last word.
std::string_view adaptive_css() {
  return R"css(
@media (min-width:48rem){
html{font-size:112.5%}
.panels-2{grid-template-columns:repeat(2,minmax(0,1fr))}
.panels-3{grid-template-columns:repeat(3,minmax(0,1fr))}
.panels-4{grid-template-columns:repeat(4,minmax(0,1fr))}
.panels-5{grid-template-columns:repeat(5,minmax(0,1fr))}
.panels-6{grid-template-columns:repeat(6,minmax(0,1fr))}
}
@media (min-width:1100px){
main.with-contents{grid-template-columns:[full-start] minmax(1.5rem,1fr) [side-start] 14rem [side-end] 4.5rem [text-start] minmax(0,36rem) [text-end] minmax(1.5rem,1.5fr) [full-end]}
main.with-contents>.contents{grid-column:side;grid-row:2/span 999;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:2rem .5rem 2rem 0;scrollbar-width:thin}
main.with-contents>.contents h2{margin-top:0;font-size:1.111rem}
main.with-contents>.contents li{font-size:.875rem}
main.with-contents>.contents li li{font-size:.8rem}
main.with-contents>.contents ol ol{padding-left:1.5rem}
main.with-contents>.contents a:has(.number){grid-template-columns:1.5rem 1fr}
main.with-contents>.contents li li a:has(.number){grid-template-columns:2.1rem 1fr}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){:is(.cover,.masthead){border-bottom:2px solid}.speech{border:1px solid}}

@page{size:A4;margin:20mm 22mm}
@media print{
html{font-size:11pt}
body{color:#000}
[data-html-only],.skip{display:none}
main{display:block;padding:0}
main.with-contents>.contents{position:static;max-height:none;padding:0}
main>:is(.cover,.masthead){display:block;padding:10mm;border:0;margin:0 0 8mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.key-messages,.stat,.callout,.panel,.speech{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.table-scroll{overflow:visible}
thead{display:table-header-group}
tr,.stat,.panel,.figure{break-inside:avoid}
.page-break{break-after:page}
.writing-space{display:block}
.writing-space>div{height:9mm;border-bottom:1px solid #000}
}
)css";
}

std::string_view hanging_numbers_css() {
  return R"css(
@media (min-width:1100px){
main.with-contents>section :is(h2,h3,h4){position:relative}
main.with-contents>section :is(h2,h3,h4)>.number{position:absolute;right:100%;margin-right:.9rem}
}
)css";
}

}  // namespace evident
