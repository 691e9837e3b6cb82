import type { BenchResult } from '../bench-result.ts'
import type { Column } from '../measure/columns.ts'
import { escapeHtml } from './escape-html.ts'
import { formatFigure } from './format-figure.ts'

/** The whole result as one page without scripts or outside files: a bar chart and a table of the same numbers per line. */
export function htmlReport(result: BenchResult): string {
  const { app, columns, strategies } = result
  const failed = strategies.filter(({ failed: why }) => why !== null)
  const title = `Chunk strategies of ${app.name}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${app.modules} modules, ${app.packages} packages, ${app.routes.length} routes, Vite ${escapeHtml(app.vite)}. Less is better in every chart; ★ marks who wins it. Edits are brotli bytes of scripts and styles that a visitor who has the old site cached downloads again, mean per route.</p>
${failed.map(({ name, failed: why }) => `<p>${escapeHtml(name)} was not measured: ${escapeHtml(why!)}</p>`).join('\n')}
<div class="charts">
${columns.map((column) => chart(column, result)).join('\n')}
</div>
<footer><p><code>${escapeHtml(result.command)}</code><br>${escapeHtml(result.machine)}</p></footer>
</main>
</body>
</html>
`
}

const [rowHeight, labelWidth, barWidth, valueWidth] = [22, 140, 220, 90]

/** A figure whose caption is the line's title; the picture is hidden from screen readers, which get the table instead. */
function chart(column: Column, { strategies, verdicts }: BenchResult): string {
  const rows = strategies.flatMap(({ name }) => {
    const value = column.values[name]
    return typeof value === 'number' ? [{ name, value }] : []
  })
  const winners = new Set(verdicts.find((verdict) => verdict.column === column.id)?.winners)
  const most = Math.max(...rows.map(({ value }) => value), Number.MIN_VALUE)
  const mark = (name: (typeof rows)[number]['name']): string => (winners.has(name) ? ' ★' : '')
  const bars = rows.map(({ name, value }, at) => {
    const [top, width] = [at * rowHeight, Math.max(1, (value / most) * barWidth)]
    const middle = top + rowHeight / 2 + 4
    const kind = name.startsWith('firstpaint') ? 'ours' : 'theirs'
    return `<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${escapeHtml(name)}</text><rect class="${kind}" x="${labelWidth}" y="${top + 3}" width="${width.toFixed(1)}" height="${rowHeight - 6}" rx="2"/><text x="${(labelWidth + width + 6).toFixed(1)}" y="${middle}">${formatFigure(value, column.unit)}${mark(name)}</text>`
  })
  const [width, height] = [labelWidth + barWidth + valueWidth, rows.length * rowHeight]
  const cells = rows.map(
    ({ name, value }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${formatFigure(value, column.unit)}${winners.has(name) ? ' (best)' : ''}</td></tr>`,
  )
  return `<figure>
<figcaption>${escapeHtml(column.title)}</figcaption>
<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${bars.join('')}</svg>
<table class="only-read"><caption>${escapeHtml(column.title)}</caption><tbody>${cells.join('')}</tbody></table>
</figure>`
}

const style = `
:root { --text: #1b1b1f; --ground: #ffffff; --card: #f4f4f6; --ours: #0b6e4f; --theirs: #8a8fa3 }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --ground: #131316; --card: #1e1e23; --ours: #4cc38a; --theirs: #7d8296 } }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 90rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.5rem; margin: 0 }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1rem }
figure { margin: 0; padding: 1rem; background: var(--card); border-radius: .5rem }
figcaption { font-weight: 600; margin-bottom: .5rem }
svg { width: 100%; height: auto; font-size: 12px }
svg text { fill: var(--text) }
.ours { fill: var(--ours) }
.theirs { fill: var(--theirs) }
.only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`
