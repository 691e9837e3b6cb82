import { changesOf, type Comparison } from './comparison.ts'
import { describeCause, describeDelta, describeShare } from './describe-change.ts'

/**
 * Annotations as GitHub's runner reads them off stdout: on the file that is to blame, where it is the app's own.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub({ routes }: Comparison): string {
  const lines = routes.flatMap((route) => {
    const worse = changesOf(route).filter(({ verdict }) => verdict === 'worse')
    if (worse.length === 0) return []
    const said = worse
      .map((change) => `${change.metric} ${describeDelta(change)} (${describeShare(change)})`)
      .join(', ')
    const cause = route.causes[0]
    const file = cause !== undefined && cause.package === null ? ` file=${property(cause.module)},` : ' '
    const why = cause === undefined ? '' : `\n${cause.module}: ${describeCause(cause)}`
    return [`::error${file}title=${property(`Firstpaint: ${route.route} costs more`)}::${data(said + why)}`]
  })
  return lines.length === 0 ? '::notice title=Firstpaint::Nothing costs more.\n' : `${lines.join('\n')}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
