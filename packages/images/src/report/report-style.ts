/** The style sheet of the image report. Colours have 4.5:1 as text and 3:1 as shapes, in light and dark. */
export const reportStyle: string = `
:root{color-scheme:light dark;--bg:#f4f6f8;--surface:#fff;--ink:#17212b;--muted:#536170;--line:#dbe1e8;--old:#8392a1;--new:#0b7a58;--good:#0b7a58;--bad:#b3211f;--focus:#17212b}
@media(prefers-color-scheme:dark){:root{--bg:#0f141a;--surface:#171e26;--ink:#e7edf3;--muted:#a2b0be;--line:#2b3641;--old:#73869a;--new:#4fcfa2;--good:#4fcfa2;--bad:#ff8a80;--focus:#fff}}
*{box-sizing:border-box}
body{margin:0;padding:clamp(1rem,3vw,2.5rem);background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
header,main,footer{max-width:1380px;margin-inline:auto}
h1{margin:0;font-size:clamp(1.4rem,2.5vw,1.9rem);line-height:1.2;letter-spacing:-.015em;overflow-wrap:anywhere}
h2{margin:0;font-size:1.05rem;line-height:1.3}
h3{margin:0;font-size:1rem;line-height:1.3;overflow-wrap:anywhere}
p{margin:0}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
.lead,.note,footer,figcaption{color:var(--muted)}
.lead{max-width:68ch;margin:.4rem 0 1.4rem}
.note,figcaption{font-size:.84rem}
.figures{display:flex;flex-wrap:wrap;gap:1px;margin:0;background:var(--line);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.figures div{flex:1 1 150px;background:var(--surface);padding:.8rem 1rem}
.figures dt{color:var(--muted);font-size:.82rem}
.figures dd{margin:0}
.figures b{display:block;font-size:1.45rem;line-height:1.25;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.figures span{color:var(--muted);font-size:.82rem}
.problems{margin:.9rem 0 0;padding-left:1.2rem}
.problems .bad{color:var(--bad)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;margin:2rem 0 .75rem}
.sort{color:var(--muted);font-size:.87rem}
select{font:inherit;color:var(--ink);background:var(--surface);border:1px solid var(--old);border-radius:8px;min-height:2.5rem;padding:.3rem .6rem;margin-left:.3rem}
.cards{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,400px),1fr));align-items:start}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;overflow:hidden;min-width:0}
.card:has(details[open]){grid-column:1/-1}
@media(min-width:960px){.card:has(figure):has(details[open]){display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr)}}
.facts{padding:.9rem 1rem 1rem}
figure{margin:0}
figcaption{padding:.5rem 1rem 0}
.compare{--at:50%;position:relative;aspect-ratio:var(--ratio);max-height:70vh;width:100%;background:repeating-conic-gradient(var(--line) 0 25%,var(--surface) 0 50%) 0 0/20px 20px;overflow:hidden;touch-action:pan-y}
.compare img{position:absolute;inset:0;width:100%;height:100%;object-fit:contain;display:block}
.compare .before{clip-path:inset(0 calc(100% - var(--at)) 0 0)}
.compare .line{position:absolute;inset-block:0;left:var(--at);width:2px;margin-left:-1px;background:#fff;box-shadow:0 0 0 1px #0009;pointer-events:none}
.compare .line::after{content:"";position:absolute;top:50%;left:50%;width:34px;height:34px;margin:-17px;border-radius:50%;background:#fff url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34' fill='none' stroke='%2317212b' stroke-width='2.5' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='m13 11-6 6 6 6M21 11l6 6-6 6'/%3E%3C/svg%3E");box-shadow:0 0 0 1px #0009,0 2px 8px #0006}
.compare input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:ew-resize;touch-action:pan-y}
.compare:has(input:focus-visible){outline:3px solid var(--focus);outline-offset:-3px}
.compare:has(input:focus-visible) .line::after{box-shadow:0 0 0 4px #17212b,0 0 0 7px #fff}
.tag{position:absolute;bottom:.5rem;padding:.1rem .5rem;border-radius:6px;background:#000b;color:#fff;font-size:.75rem;pointer-events:none}
.tag.left{left:.5rem}.tag.right{right:.5rem}
.bars{margin:.7rem 0 0}
.bars div{display:grid;grid-template-columns:3.6rem 1fr;align-items:center;font-size:.84rem}
.bars dt{color:var(--muted)}
.bars dd{margin:0;display:flex;align-items:center;gap:.5rem;min-width:0}
.bars i{height:.7rem;border-radius:3px;background:var(--old);flex:0 1 auto;min-width:2px}
.bars .after i{background:var(--new)}
.bars b{font-weight:500;white-space:nowrap;font-variant-numeric:tabular-nums}
.saved{color:var(--good);font-weight:600;margin-top:.2rem}
.saved.more{color:var(--bad)}
.why{margin-top:.5rem;font-size:.9rem}
details{margin-top:.6rem}
summary{cursor:pointer;width:fit-content;padding:.35rem 0;font-weight:600;font-size:.9rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.84rem;font-variant-numeric:tabular-nums;width:100%}
th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:top;font-weight:400;white-space:nowrap;border-top:1px solid var(--line)}
thead th{color:var(--muted);border-top:0}
td.long{white-space:normal;min-width:16rem}
.dropped{margin:.6rem 0 0;padding-left:1.1rem;color:var(--muted);font-size:.84rem}
footer{margin-top:2.5rem;font-size:.84rem}
:is(a,button,select,summary,.scroll):focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:6px}
@media(prefers-reduced-motion:no-preference){.compare .line::after{transition:transform .15s}.compare:hover .line::after{transform:scale(1.08)}}
@media print{.compare input,.sort{display:none}}
`
