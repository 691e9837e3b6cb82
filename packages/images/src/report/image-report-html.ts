import type { ImageReport } from '@firstpaint/core/images'
import { bytesText } from './bytes-text.ts'
import { escapeHtml } from './escape-html.ts'
import { imageCard } from './image-card.ts'
import type { ImagePreview } from './image-previews.ts'
import { reportScript } from './report-script.ts'
import { reportStyle } from './report-style.ts'

export interface ImageReportHtmlOptions {
  /** @default 'Images' */
  readonly title?: string
  /** From {@link imagePreviews}, by path. @default none: figures without pictures */
  readonly previews?: ReadonlyMap<string, ImagePreview>
}

/** The report of a build's images as one HTML page that needs nothing else: no network, no fonts, no other file. */
export function imageReportHtml(report: ImageReport, options: ImageReportHtmlOptions = {}): string {
  const { previews = new Map<string, ImagePreview>() } = options
  const title = escapeHtml(options.title ?? 'Images')
  const heaviest = Math.max(1, ...report.images.map(({ before, after }) => Math.max(before, after)))
  const cards = report.images.map((image, at) =>
    imageCard({ image, preview: previews.get(image.path), heaviest, id: `image-${at}` }),
  )
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
<body>
<header>
<h1>${title}</h1>
<p class="lead">What each image weighed and weighs at its widest, in the format that a browser takes which shows them all. Scores are SSIMULACRA2 against the source at the same size: 100 is the same, 90 no visible loss, 70 high quality.</p>
<dl class="figures">${figures(report)}</dl>
${problems(report)}
</header>
<main>
<div class="tools">
<h2>Images</h2>
<label class="sort" hidden>Order by <select id="sort"><option value="saved">bytes saved</option><option value="share">share saved</option><option value="after">weight after</option><option value="score">lowest score</option><option value="path">name</option></select></label>
</div>
${cards.length === 0 ? '<p class="note">There are none.</p>' : `<ol class="cards" id="cards">\n${cards.join('\n')}\n</ol>`}
</main>
<footer><p>Drawn by Firstpaint. Bytes by thousands: 1 kB is 1000 bytes.</p></footer>
<script>${reportScript}</script>
</body>
</html>
`
}

function figures({ totals }: ImageReport): string {
  const { images, files, before, after, encodes, lowestScore, meanScore, bytesByFormat } = totals
  const saved = before > 0 ? Math.round((1 - after / before) * 100) : 0
  const formats = Object.entries(bytesByFormat).map(([format, bytes]) => `${format} ${bytesText(bytes)}`)
  return [
    ['Images', String(images), `${files} files`],
    ['At their widest', bytesText(after), `${saved} % less than ${bytesText(before)}`],
    [
      'Lowest score',
      lowestScore?.toFixed(1) ?? '–',
      meanScore === undefined ? 'nothing was lost' : `mean ${meanScore.toFixed(1)}`,
    ],
    ['All files', bytesText(Object.values(bytesByFormat).reduce((sum, bytes) => sum + bytes, 0)), formats.join(', ')],
    ['Encodes', String(encodes), encodes === 0 ? 'everything was there already' : `for ${files} files`],
  ]
    .map(
      ([name, value, remark]) =>
        `<div><dt>${name}</dt><dd><b>${value}</b><span>${escapeHtml(remark!)}</span></dd></div>`,
    )
    .join('')
}

function problems({ violations, unmatched, duplicates }: ImageReport): string {
  return [
    ...violations.map(({ message }) => `<li class="bad">${escapeHtml(message)}</li>`),
    ...unmatched.map(({ images }) => `<li class="bad">The budget for ${escapeHtml(images)} holds for no image.</li>`),
    ...duplicates.map(
      ({ paths, bytes }) =>
        `<li>${paths.map((path) => `<code>${escapeHtml(path)}</code>`).join(', ')} are the same ${bytesText(bytes)}.</li>`,
    ),
  ].reduce((list, item, at, all) => (at === 0 ? `<ul class="problems">${all.join('')}</ul>` : list), '')
}
