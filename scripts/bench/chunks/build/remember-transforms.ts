import type { Plugin } from 'vite'

/** Plugins whose transform depends on nothing but a module's id and code, and takes most of a build's time. */
const slowAndPure = /^(?:@rolldown\/plugin-babel|vite:react-babel|vite:react-compiler|vite-plugin-babel)\b/

type Transform = (this: unknown, code: string, id: string, ...rest: unknown[]) => unknown

const known = new Map<string, unknown>()

/**
 * Lets Babel's plugins transform each module once per process: the bench builds the same app again and again with one module
 * changed, and React's compiler alone takes longer than the bundler.
 */
export function rememberTransforms(): Plugin {
  return {
    name: 'bench:remember-transforms',
    configResolved({ plugins }) {
      for (const plugin of plugins) {
        if (!slowAndPure.test(plugin.name) || plugin.transform === undefined) continue
        const given = plugin.transform
        const transform = (typeof given === 'function' ? given : given.handler) as Transform
        const handler: Transform = async function (code, id, ...rest) {
          const key = `${plugin.name}\0${id}\0${code}`
          if (!known.has(key)) known.set(key, await transform.call(this, code, id, ...rest))
          return known.get(key)
        }
        plugin.transform = (typeof given === 'function' ? handler : { ...given, handler }) as never
      }
    },
  }
}
