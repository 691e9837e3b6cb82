import type { FileReport, ModuleShare } from '@firstpaint/core/report'
import { renderBar } from '../output/bar.ts'
import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { ReportView } from './report-view.ts'
import { sizeCells, sizeHeads } from './size-cells.ts'

/** Modules named under each file: enough to see the cause, few enough to keep the list short. */
const modulesPerFile = 3

/** The largest scripts and styles, each with a bar and the modules that take most of it. */
export function renderChunks({ report, limit }: ReportView, style: Style): string {
  const { colours, columns } = style
  const files = report.files
    .filter((file) => file.kind === 'js' || file.kind === 'css')
    .toSorted((a, b) => b.raw - a.raw)
  if (files.length === 0) return ''

  const shown = files.slice(0, limit)
  const barWidth = columns >= 100 ? 20 : columns >= 76 ? 10 : 0
  // Indents, gaps and three columns of sizes take the rest of the line.
  const pathWidth = Math.min(60, columns - barWidth - 31)
  const rows = shown.flatMap((file) => [
    [fitPath(file.path, pathWidth), ...sizeCells(file), colours.cyan(renderBar(file.raw / shown[0]!.raw, barWidth))],
    ...moduleRows(file, pathWidth).map((row) => row.map(colours.dim)),
  ])
  const heads = ['', ...sizeHeads].map(colours.dim)
  const lines = [renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'right'] })]
  if (files.length > limit)
    lines.push(colours.dim(`  and ${files.length - limit} more; --limit ${files.length} shows all`))
  if (report.files.every((file) => file.kind !== 'js' || !hasModules(file))) lines.push(...howToGetModules(style))
  return lines.join('\n')
}

function moduleRows(file: FileReport, width: number): string[][] {
  if (!hasModules(file)) return []
  return file.modules
    .slice(0, modulesPerFile)
    .map((share) => [
      `  ${moduleLabel(share, width - 2)}`,
      formatBytes(share.bytes),
      `${Math.round((100 * share.bytes) / file.raw)} %`,
    ])
}

/** A file that stands for itself tells nothing new. */
function hasModules(file: FileReport): boolean {
  return file.modules.some((share) => share.id !== file.path)
}

/** A module of a package is known by the package and the path inside it; the folders above differ by package manager. */
function moduleLabel({ id, package: owner }: ModuleShare, width: number): string {
  const folder = `node_modules/${owner?.name}/`
  if (owner === null || !id.includes(folder)) return fitPath(id, width)
  const name = owner.version === null ? owner.name : `${owner.name}@${owner.version}`
  const inside = id.slice(id.lastIndexOf(folder) + folder.length)
  return `${name} ${fitPath(inside, Math.max(8, width - name.length - 1))}`
}

function howToGetModules({ colours, columns }: Style): string[] {
  const how =
    'Build with firstpaint() in vite.config (`firstpaint init` adds it), which keeps maps out of the site, ' +
    "or with `build: { sourcemap: 'hidden' }`. Maps in another folder are named by --maps <dir>."
  return [
    `  ${colours.yellow('No source maps were found, so the modules in these files cannot be told.')}`,
    ...wrapText(how, columns - 2).map((line) => `  ${line}`),
  ]
}
