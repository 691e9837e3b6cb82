import { FLOOR_TITLES, PLAYGROUND, SCRIPTS } from './floor-table.ts'
import type { SourceModule, SourceTree } from './source-modules.ts'

export const FLOORS_START = '<!-- floors:start -->'
export const FLOORS_END = '<!-- floors:end -->'

/**
 * Draws the packages and who really imports whom as a Mermaid graph, top floor first.
 * Arrows come from the code, not from package.json: solid for run time, dotted where only types are taken.
 */
export function drawFloors({ workspace, modules }: SourceTree): string {
  const packages = workspace.filter(({ floor }) => floor && floor !== SCRIPTS)
  const floors = [...new Set(packages.map(({ floor }) => floor!.floor))].toSorted((a, b) => b - a)
  const boxes = floors.flatMap((floor) => [
    `  subgraph floor${floor}["Floor ${floor}: ${FLOOR_TITLES[floor] ?? ''}"]`,
    ...packages.filter((one) => one.floor?.floor === floor).map(({ dir, name }) => `    ${idOf(dir)}["${name}"]`),
    '  end',
  ])
  const arrows = new Map<string, 'run-time' | 'type'>()
  for (const { owner, imports } of modules.filter(isDrawn)) {
    for (const { resolution, kind } of imports) {
      if (resolution.to !== 'package' || resolution.target === owner) continue
      const arrow = `${idOf(owner.dir)} %% ${idOf(resolution.target.dir)}`
      if (arrows.get(arrow) !== 'run-time') arrows.set(arrow, kind)
    }
  }
  const lines = [...arrows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    '```mermaid',
    'graph TD',
    ...boxes,
    ...lines.map(([arrow, kind]) => `  ${arrow.replace('%%', kind === 'run-time' ? '-->' : '-.->')}`),
    '```',
  ].join('\n')
}

/** Of a package what users install; of the playground also its tool configuration, where it meets the plugin. */
function isDrawn({ file, owner, shipped }: SourceModule): boolean {
  return owner.floor === PLAYGROUND ? !/\.(test|spec)\.[jt]sx?$/.test(file) : shipped && owner.floor !== SCRIPTS
}

function idOf(dir: string): string {
  return dir.replace(/^packages\//, '').replaceAll('/', '-')
}

/**
 * Puts the drawing between the markers.
 * @returns undefined when the document lacks a marker or has them in the wrong order.
 */
export function replaceDrawing(document: string, drawing: string): string | undefined {
  const start = document.indexOf(FLOORS_START)
  const end = document.indexOf(FLOORS_END)
  if (start === -1 || end < start) return undefined
  return `${document.slice(0, start + FLOORS_START.length)}\n\n${drawing}\n\n${document.slice(end)}`
}
