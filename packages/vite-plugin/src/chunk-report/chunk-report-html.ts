import {
  type ChunkFacts,
  type ChunkPlan,
  type ChunkProfiles,
  chunkProfiles,
  planChunkMatrix,
} from '@firstpaint/core/chunks'
import { kilobytes } from '../kilobytes.ts'
import { embedJson, escapeHtml } from './escape-html.ts'
import { graphSvg } from './graph-svg.ts'
import { kindNames } from './kind-names.ts'
import { matrixTable } from './matrix-table.ts'
import { percent } from './percent.ts'
import { promiseList } from './promise-list.ts'
import { reportData } from './report-data.ts'
import { reportScript } from './report-script.ts'
import { reportStyle } from './report-style.ts'

export interface ChunkReportOptions {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  /** What the app is called. */
  readonly app: string
}

/** The chunk plan as one HTML page that needs nothing else: no network, no fonts, no other file. */
export function chunkReportHtml({ facts, plan, app }: ChunkReportOptions): string {
  const profiles = chunkProfiles(facts, plan)
  const matrix = planChunkMatrix(profiles)
  const title = escapeHtml(`Chunks of ${app}`)
  const left = matrix.moreRoutes === 0 ? '' : `<p class="note">and ${matrix.moreRoutes} lighter routes</p>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body data-colour="kind">
<header>
<h1>${title}</h1>
<p class="lead">Which code ends up in which file, who loads it, and how often it changes. Sizes are compressed; what is expected is said to be so.</p>
<dl class="figures">${figures(plan, profiles)}</dl>
${promiseList(plan)}
</header>
<main>
<div class="pictures">
<section aria-labelledby="graph-title">
<h2 id="graph-title">Chunks, by when the browser can know of them</h2>
<div class="tools">
<fieldset><legend>Colour</legend>
<label><input type="radio" name="colour" value="kind" checked> who loads it</label>
<label><input type="radio" name="colour" value="churn"> how often it changes</label>
</fieldset>
<ul class="legend" data-for="kind">${Object.entries(kindNames)
    .map(([kind, name]) => `<li data-kind="${kind}">${name}</li>`)
    .join('')}</ul>
<p class="legend" data-for="churn"><span>seldom</span><i></i><span>at every other deploy</span></p>
</div>
${graphSvg(profiles.chunks)}
</section>
<section aria-labelledby="matrix-title">
<h2 id="matrix-title">Routes and their chunks</h2>
<div class="tools">
<fieldset><legend>Columns</legend>
<label><input type="radio" name="columns" value="routes" checked> by who loads them</label>
<label><input type="radio" name="columns" value="bytes"> by size</label>
</fieldset>
<ul class="legend"><li data-cell="need">needed by the route</li><li data-cell="over">over-fetch</li></ul>
</div>
<p class="say" id="say">Point at a cell, or walk with the arrow keys.</p>
<div class="scroll" role="region" aria-label="Matrix, scrolls" tabindex="0">${matrixTable(matrix)}</div>
${left}
</section>
</div>
<aside aria-labelledby="details-title" id="details"><h2 id="details-title">No chunk is chosen</h2>
<p class="note">Choose a circle or the name of a column to see what is in a chunk and why.</p>
<noscript><p class="note">Details need JavaScript.</p></noscript></aside>
</main>
<footer><p>Drawn by Firstpaint. <code>firstpaint explain</code> and <code>firstpaint chunks --what-if</code> say more.</p></footer>
<script type="application/json" id="data">${embedJson(reportData(profiles.chunks))}</script>
<script>${reportScript}</script>
</body>
</html>
`
}

function figures(plan: ChunkPlan, { points }: ChunkProfiles): string {
  const routes = points.filter(({ kind }) => kind === 'route')
  const requests = routes.map(({ loads }) => loads.length).toSorted((a, b) => a - b)
  const bytes = routes.map(({ loads }) => loads.reduce((sum, load) => sum + load.bytes, 0))
  const mean = bytes.reduce((sum, own) => sum + own, 0) / Math.max(1, bytes.length)
  const { before, after } = plan.cost
  const saved = before.total === 0 ? 0 : 1 - after.total / before.total
  const cost =
    Math.abs(saved) < 0.005
      ? 'as much as unplanned'
      : saved > 0
        ? `${percent(saved)} less than unplanned`
        : `${percent(-saved)} more than unplanned`
  return [
    ['Chunks', String(plan.chunks.length), `for ${routes.length} routes`],
    ['Scripts per route', kilobytes(mean), 'mean over routes'],
    [
      'Requests per route',
      String(requests[Math.floor(requests.length / 2)] ?? 0),
      `median; at most ${requests.at(-1) ?? 0}`,
    ],
    ['Expected cost per visit', kilobytes(after.total), cost],
  ]
    .map(([name, value, remark]) => `<div><dt>${name}</dt><dd><b>${value}</b><span>${remark}</span></dd></div>`)
    .join('')
}
