import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'
import type { Context } from '../context.ts'
import { addToHead } from '../html/add-to-head.ts'
import { inlineScript, toExpression } from '../html/inline-script.ts'
import { pagesOf } from '../html/pages-of.ts'
import { recoverStalePage } from '../recover/recover-stale-page.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** A page that is older than the site it asks for scripts loads itself anew, once and with care. */
export function recover({ build }: Context): Plugin {
  return {
    name: 'firstpaint:recover',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!isSiteBuild(build.config)) return
        const known = { release: toExpression(releaseOf(bundle)) }
        const script = inlineScript({ run: recoverStalePage, known })
        const nonce = build.config.html?.cspNonce
        for (const page of pagesOf(bundle)) page.html = addToHead({ html: page.html, script, nonce })
      },
    },
  }
}

/** Names what pages load: the same for the same files, however often they are built. */
function releaseOf(bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256')
  for (const file of Object.keys(bundle).toSorted()) {
    const output = bundle[file]!
    if (output.type === 'chunk') hash.update(`${file}\0${output.code}\0`)
    else if (file.endsWith('.css')) hash.update(`${file}\0${String(output.source)}\0`)
  }
  return hash.digest('base64url').slice(0, 10)
}
