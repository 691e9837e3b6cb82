import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import type { DeployView, PurgeView } from './describe-deploy.ts'

const STAGES: Readonly<Record<string, string>> = {
  assets: 'hashed files',
  stored: "the release's own copies",
  release: "the release's record",
  files: 'other files',
  pages: 'pages',
  entry: 'entry pages',
  worker: 'service workers',
}

/** What came of a deploy or rollback, or would, for a terminal. */
export function renderDeploy(view: DeployView, style: Style): string {
  const { colours } = style
  const { to, release, dryRun, before, totals } = view
  const was = before === null || before === release ? '' : colours.dim(` after ${before}`)
  const done = [
    `  ${dryRun ? 'would serve' : 'serves'} release ${colours.bold(release)}${was}`,
    `  ${count(totals.uploads, 'upload')} (${formatBytes(totals.bytes)}), ${totals.copies} copied within the bucket, ${totals.skipped} there already`,
  ]
  return renderSections(
    [
      [to, done.join('\n')],
      [dryRun ? 'Plan' : '', dryRun ? renderPlan(view) : ''],
      ['Purge', view.purge === null ? '' : renderPurge(view.purge, style)],
      [
        'Remarks',
        remarks(view)
          .map((text) => `  ${text}`)
          .join('\n'),
      ],
    ],
    style,
  )
}

function renderPlan({ stages }: DeployView): string {
  const rows = stages.flatMap(({ stage, steps }) => [
    [`${STAGES[stage] ?? stage}`],
    ...steps.map(({ action, key, bytes }) => [`  ${action}`, key, action === 'upload' ? formatBytes(bytes) : '']),
  ])
  return renderTable([...rows, ['the record of what is served']], { align: ['left', 'left', 'right'] })
}

function renderPurge({ place, items, by, uncovered, error }: PurgeView, { colours }: Style): string {
  const lines = [
    error
      ? `  ${colours.red('✗')} ${place}: ${error.code}: ${error.message}`
      : `  ${place}: ${items === 0 ? 'nothing to purge' : `${items} ${by === 'tag' ? 'tags' : 'addresses'}`}`,
    ...(error?.hint ? [`    ${error.hint}`] : []),
    ...(uncovered.length > 0
      ? [`  Not covered: ${uncovered.join(', ')}. Nobody can list these addresses; tags reach them (--purge-by tag).`]
      : []),
  ]
  return lines.join('\n')
}

function remarks({ droppedHeaders, locked }: DeployView): readonly string[] {
  return [
    ...(droppedHeaders.length > 0
      ? [`A bucket does not send ${droppedHeaders.join(', ')}: have the host in front add them.`]
      : []),
    ...(locked === false
      ? ['This service ignores conditional writes: two deploys at the same moment are not kept apart.']
      : []),
  ]
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
