import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** Source maps inside the deployed folder: anyone can read the sources. */
export const publicSourceMap: FindingRule = ({ files }) =>
  findingOver(
    files.filter((file) => file.kind === 'map'),
    (count) => ({
      id: 'public-source-map',
      severity: 'info',
      message: `${countOf(count, 'source map')} in the site's folder: fine for open source; otherwise upload them to your error tracker and leave them out of the deploy.`,
    }),
  )
