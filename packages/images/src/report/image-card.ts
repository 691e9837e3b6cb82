import type { Encoding, ImageVariant, ReportedImage } from '@firstpaint/core/images'
import { bytesText } from './bytes-text.ts'
import { escapeHtml } from './escape-html.ts'
import type { ImagePreview } from './image-previews.ts'

export interface ImageCardOptions {
  readonly image: ReportedImage
  readonly preview: ImagePreview | undefined
  /** Bytes of the longest bar. */
  readonly heaviest: number
  /** Of the element, within the page. */
  readonly id: string
}

/** One image of the contact sheet. */
export function imageCard({ image, preview, heaviest, id }: ImageCardOptions): string {
  const { path, before, after, facts, target, variants, cached, importers } = image
  const share = before > 0 ? 1 - after / before : 0
  const lowest = Math.min(...variants.flatMap(({ score }) => (score === undefined ? [] : [score])))
  const served = variants.filter(({ format }) => format === variants[0]?.format).at(-1)
  const data = [
    ['saved', before - after],
    ['share', share.toFixed(6)],
    ['after', after],
    ['score', Number.isFinite(lowest) ? lowest.toFixed(3) : 101],
  ]
  return [
    `<li class="card" id="${id}" data-path="${escapeHtml(path)}" ${data.map(([name, value]) => `data-${name}="${value}"`).join(' ')}>`,
    preview === undefined ? '' : compare(path, preview),
    '<div class="facts">',
    `<h3>${escapeHtml(path)}</h3>`,
    `<p class="note">${facts.width} × ${facts.height} ${escapeHtml(facts.format)}${facts.content === undefined ? '' : `, ${facts.content}`}, target ${target}${cached ? ', kept from before' : ''}</p>`,
    bars({ before, after, heaviest, share }),
    served === undefined ? '' : `<p class="why">${escapeHtml(served.why)}</p>`,
    importers.length === 0
      ? ''
      : `<p class="note">Shown by ${importers.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ')}</p>`,
    details(image),
    '</div></li>',
  ].join('')
}

function compare(path: string, { before, after, variant }: ImagePreview): string {
  const { width, height, format, bytes } = variant
  const name = escapeHtml(path)
  return [
    '<figure>',
    `<div class="compare" style="--ratio:${width}/${height}">`,
    `<img src="${after}" alt="${name}, after" width="${width}" height="${height}" decoding="async">`,
    `<img class="before" src="${before}" alt="${name}, before" width="${width}" height="${height}" decoding="async">`,
    '<span class="tag left" aria-hidden="true">before</span><span class="tag right" aria-hidden="true">after</span>',
    '<span class="line" aria-hidden="true"></span>',
    `<input type="range" min="0" max="100" value="50" aria-label="Before and after of ${name}" aria-valuetext="before in the left 50 %">`,
    '</div>',
    `<figcaption>The source and the ${format.toUpperCase()} of ${bytesText(bytes)}, both ${width} px wide</figcaption>`,
    '</figure>',
  ].join('')
}

interface Bars {
  readonly before: number
  readonly after: number
  readonly heaviest: number
  readonly share: number
}

function bars({ before, after, heaviest, share }: Bars): string {
  const row = (name: string, bytes: number): string =>
    `<div class="${name}"><dt>${name}</dt><dd><i style="width:${Math.max(0.5, (72 * bytes) / heaviest).toFixed(1)}%"></i><b>${bytesText(bytes)}</b></dd></div>`
  const change = share >= 0 ? `${Math.round(share * 100)} % less` : `${Math.round(-share * 100)} % more`
  return `<dl class="bars">${row('before', before)}${row('after', after)}</dl><p class="saved${share < 0 ? ' more' : ''}">${change}</p>`
}

function details({ variants, dropped, path }: ReportedImage): string {
  const name = escapeHtml(path)
  const rows = variants.map(
    (variant) =>
      `<tr><th scope="row">${variant.format}</th><td>${variant.width} × ${variant.height}</td><td>${bytesText(variant.bytes)}</td><td>${variant.score?.toFixed(1) ?? 'no loss'}</td><td>${escapeHtml(qualityOf(variant))}</td><td>${variant.encodes}</td><td class="long">${escapeHtml(variant.why)}</td></tr>`,
  )
  const left = dropped.map(
    ({ format, width, bytes, why }) =>
      `<li>${format} ${width} px${bytes === undefined ? '' : `, ${bytesText(bytes)}`}: ${escapeHtml(why)}</li>`,
  )
  return [
    `<details><summary>${variants.length} ${variants.length === 1 ? 'file' : 'files'}${dropped.length === 0 ? '' : `, ${dropped.length} not made or not used`}</summary>`,
    `<div class="scroll" role="region" aria-label="Files of ${name}, scrolls" tabindex="0"><table><thead><tr>${['Format', 'Pixels', 'Bytes', 'Score', 'Quality', 'Encodes', 'Why'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    left.length === 0 ? '' : `<ul class="dropped">${left.join('')}</ul>`,
    '</details>',
  ].join('')
}

/** The encoder's own number, and what else was turned. */
function qualityOf({ encoding }: Pick<ImageVariant, 'encoding'>): string {
  const chosen: Encoding = encoding
  switch (chosen.format) {
    case 'avif':
      return `${chosen.quality}${chosen.bitDepth === 10 ? ', 10 bits' : ''}${chosen.subsampling === undefined ? '' : `, ${chosen.subsampling}`}`
    case 'webp':
      return chosen.mode === 'lossy'
        ? `${chosen.quality}${chosen.sharpYuv === undefined ? '' : ', sharp colours'}`
        : chosen.mode
    case 'jpeg':
      return `${chosen.quality}${chosen.subsampling === undefined ? '' : `, ${chosen.subsampling}`}`
    case 'png':
      return chosen.colours === undefined ? 'lossless' : `${chosen.colours} colours`
    case 'source':
      return 'the source'
  }
}
