/** The style sheet of the chunk report. Colours have 4.5:1 as text and 3:1 as shapes, in light and dark. */
/* The line about a cell has a fixed height: were it to grow, cells would move from under the pointer. */
export const reportStyle: string = `
:root{color-scheme:light dark;--bg:#f4f6f8;--surface:#fff;--ink:#17212b;--muted:#536170;--line:#dbe1e8;--band:#f4f6f8;
--page:#b4470f;--shared:#2359c4;--route:#0b7a58;--lazy:#7b40b3;--calm:#6d8aa5;--hot:#c11f2e;--need:#2359c4;--over:#c2570c;
--focus:#17212b;--good:#0b7a58;--bad:#b3211f;--edge:#536170}
@media(prefers-color-scheme:dark){:root{--bg:#0f141a;--surface:#171e26;--ink:#e7edf3;--muted:#a2b0be;--line:#2b3641;--band:#1d2630;
--page:#ff9d63;--shared:#7fa9ff;--route:#4fcfa2;--lazy:#c89bff;--calm:#6f8ca8;--hot:#ff6f6f;--need:#7fa9ff;--over:#ffa04d;
--focus:#fff;--good:#4fcfa2;--bad:#ff8a80;--edge:#a2b0be}}
*{box-sizing:border-box}
body{margin:0;padding:clamp(1rem,3vw,2.5rem);background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
header,main,footer{max-width:1380px;margin-inline:auto}
h1{margin:0;font-size:clamp(1.4rem,2.5vw,1.9rem);line-height:1.2;letter-spacing:-.015em;overflow-wrap:anywhere}
h2{margin:0 0 .75rem;font-size:1.05rem;line-height:1.3;overflow-wrap:anywhere}
h3{margin:1rem 0 .3rem;font-size:.8rem;color:var(--muted);font-weight:600}
.lead,.note,footer{color:var(--muted)}
.lead{max-width:62ch;margin:.4rem 0 1.4rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:1px;margin:0;background:var(--line);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.figures div{background:var(--surface);padding:.8rem 1rem}
.figures dt{color:var(--muted);font-size:.82rem}
.figures dd{margin:0}
.figures b{display:block;font-size:1.45rem;line-height:1.25;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.figures span{color:var(--muted);font-size:.82rem}
.promises{margin:.9rem 0 0}
.promises summary{cursor:pointer;width:fit-content;padding:.3rem 0;font-weight:600}
.promises.kept summary{color:var(--good)}.promises.broken summary{color:var(--bad)}
.promises table{border-collapse:collapse;margin:.3rem 0 0;font-size:.87rem}
.promises td,.promises th{padding:.2rem 1rem .2rem 0;text-align:left;font-weight:400;vertical-align:top}
.promises td{white-space:nowrap}
.promises .kept td:first-child{color:var(--good);white-space:nowrap}.promises .broken td:first-child{color:var(--bad);white-space:nowrap}
main{display:grid;grid-template-columns:minmax(0,1fr) 330px;gap:1.25rem;align-items:start;margin-top:1.25rem}
.pictures{display:grid;gap:1.25rem;min-width:0}
section,aside{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:1.1rem clamp(.8rem,1.5vw,1.3rem);min-width:0}
aside{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;margin-bottom:.8rem;font-size:.86rem}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem .9rem}
legend{float:left;padding:0;margin-right:.9rem;color:var(--muted);line-height:24px}
label{display:inline-flex;gap:.35rem;align-items:center;min-height:24px;cursor:pointer}
input{accent-color:var(--need);width:1rem;height:1rem;margin:0}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:0;padding:0;color:var(--muted)}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend li::before{content:"";width:.75rem;height:.75rem;border-radius:50%;background:var(--own)}
.legend li[data-cell]::before{border-radius:3px}
[data-cell=need]{--own:var(--need)}[data-cell=over]::before{background:repeating-linear-gradient(45deg,var(--over) 0 2px,transparent 2px 4px),color-mix(in srgb,var(--over) 35%,transparent)!important}
.legend>i{width:7rem;height:.75rem;border-radius:4px;background:linear-gradient(90deg in oklab,var(--calm),var(--hot))}
body[data-colour=kind] [data-for=churn],body[data-colour=churn] [data-for=kind]{display:none}
[data-kind=page]{--own:var(--page)}[data-kind=shared]{--own:var(--shared)}[data-kind=route]{--own:var(--route)}[data-kind=lazy]{--own:var(--lazy)}
body[data-colour=churn] .node{--own:color-mix(in oklab,var(--hot) var(--churn),var(--calm))}
.graph{display:none;width:100%;height:auto;margin-inline:auto}
.band{fill:var(--band)}
.depth{fill:var(--muted);font-size:12px;font-weight:600}
.edge{fill:none;stroke:var(--edge);stroke-width:1;opacity:var(--faint,.13)}
.edge.on{stroke:var(--ink);stroke-width:1.6;opacity:.85}
.node{cursor:pointer;outline:none}
.node circle{fill:color-mix(in srgb,var(--own) 82%,var(--surface));stroke:var(--own);stroke-width:1.5}
.node .behind{fill:var(--surface)}
.node text,.depth{paint-order:stroke;stroke:var(--band);stroke-width:3.5px;stroke-linejoin:round}
.node text{text-anchor:middle;fill:var(--ink);font-size:11px}
.node .size{fill:var(--muted);font-size:10.5px}
.hit{fill:transparent}
.node:hover .hit{fill:color-mix(in srgb,var(--own) 12%,transparent)}
.node:focus-visible .hit{stroke:var(--focus);stroke-width:2}
.node[aria-pressed=true] circle{stroke:var(--focus);stroke-width:3}
.node[aria-pressed=true] .name{font-weight:700}
.graph.busy .node:not(.near) circle{opacity:.28}
.graph.busy .node:not(.near) text{fill:var(--muted)}
.say{height:3em;overflow:hidden;margin:0 0 .6rem;color:var(--muted);font-size:.87rem;overflow-wrap:anywhere}
.scroll{position:relative;overflow:auto;max-height:min(80vh,760px);border:1px solid var(--line);border-radius:10px}
.scroll:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.matrix{border-collapse:separate;border-spacing:0;font-size:.82rem;font-variant-numeric:tabular-nums}
.matrix th,.matrix td{background:var(--surface);border-bottom:1px solid var(--line);padding:0;font-weight:400}
.matrix thead th{position:sticky;top:0;z-index:2;vertical-align:bottom;border-bottom:1px solid var(--muted)}
.matrix .route{position:sticky;left:0;z-index:1;text-align:left;padding:.15rem .6rem;border-right:1px solid var(--line)}
.matrix thead .route{z-index:3}
.matrix .route span{display:block;max-width:15rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.matrix .number{text-align:right;padding:.15rem .55rem;white-space:nowrap;color:var(--muted)}
.matrix button{font:inherit;color:inherit;background:none;border:0;padding:.2rem 0;cursor:pointer;min-height:24px}
.matrix thead [data-sort]{color:var(--ink);font-weight:600;white-space:nowrap}
.matrix [aria-sort=descending] button::after{content:" ↓"}.matrix [aria-sort=ascending] button::after{content:" ↑"}
.matrix .chunk{min-width:25px;width:25px}
.matrix .chunk button{display:flex;align-items:center;width:25px;height:9.5rem;padding:.4rem 0 .3rem;writing-mode:vertical-rl;rotate:180deg;border-left:3px solid transparent;border-right:4px solid var(--own)}
.matrix .chunk button{border-right:0;border-left:0;border-top:4px solid var(--own);padding-top:.4rem}
.matrix .chunk span{max-height:8.6rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.matrix .chunk button[aria-pressed=true] span{font-weight:700;text-decoration:underline}
.matrix .cell{height:25px;width:25px;padding:2px;cursor:default}
.matrix .cell i{display:block;height:100%;border-radius:4px;background:linear-gradient(to top,color-mix(in srgb,var(--need) var(--weight),var(--surface)) var(--need-end),transparent 0),repeating-linear-gradient(45deg,var(--over) 0 2px,transparent 2px 4px),color-mix(in srgb,var(--over) 35%,var(--surface))}
.matrix tr:hover>td,.matrix tr:hover>th{background:var(--band)}
.matrix .on{background:var(--band)}
.matrix :focus-visible{outline:2px solid var(--focus);outline-offset:-2px;border-radius:4px}
aside .badge{display:inline-flex;align-items:center;gap:.4rem;margin:0;color:var(--muted)}
aside .badge::before{content:"";width:.75rem;height:.75rem;border-radius:50%;background:var(--own)}
aside p{margin:.4rem 0}
aside ul{list-style:none;margin:0;padding:0;font-size:.85rem;overflow-wrap:anywhere}
aside .sizes li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .6rem;padding:.2rem 0;background:linear-gradient(var(--line),var(--line)) left bottom/var(--share) 2px no-repeat}
aside .sizes span{color:var(--muted);font-variant-numeric:tabular-nums}
aside .names{display:flex;flex-wrap:wrap;gap:.3rem}
aside .names li,aside .names button{font-size:.82rem}
aside .names li{padding:.05rem .45rem;border:1px solid var(--line);border-radius:6px;max-width:100%}
aside .names li:has(button){padding:0}
aside .names button{font-family:inherit;min-height:24px;padding:.1rem .45rem;border:0;background:none;color:var(--ink);text-decoration:underline;text-underline-offset:2px;cursor:pointer;overflow-wrap:anywhere;text-align:left}
aside .close{display:none}
:is(button,summary,input):focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
footer{font-size:.86rem}
@media(min-width:1101px){.graph.wide{display:block}}
@media(max-width:1100px){main{grid-template-columns:minmax(0,1fr)}
aside{position:fixed;inset:auto .5rem .5rem;top:auto;max-height:46vh;box-shadow:0 6px 30px #0005;z-index:5}
aside:not(.open){display:none}
aside .close{display:block;position:sticky;top:-.2rem;float:right;min-width:32px;min-height:32px;border:1px solid var(--line);border-radius:8px;background:var(--surface);color:var(--ink);font:inherit;cursor:pointer}
html:has(aside.open){scroll-padding-bottom:50vh}
body:has(aside.open){padding-bottom:48vh}}
@media(min-width:701px) and (max-width:1100px){.graph.middle{display:block}}
@media(max-width:700px){.graph.narrow{display:block}.matrix .route span{max-width:6.5rem}.matrix .number:not(:nth-child(2)){display:none}}
@media(prefers-reduced-motion:no-preference){.node,.edge{transition:opacity .15s}.node circle{transition:fill .2s,stroke .2s}}
@media(forced-colors:active){.node circle{fill:CanvasText;stroke:CanvasText}.matrix .cell i{background:CanvasText}.edge{stroke:CanvasText}}
`.replaceAll('\n', '')
