import type { DoctorCheck } from '../doctor-check.ts'

const routers = ['react-router', '@tanstack/react-router', 'wouter']

/** Which router the app itself names: routes are what Firstpaint counts first visits by. */
export const routerVersion: DoctorCheck = {
  title: 'Router',
  run({ find, manifest }) {
    const named = { ...manifest.dependencies, ...manifest.devDependencies }
    const found = routers
      .filter((name) => name in named || (name === 'react-router' && 'react-router-dom' in named))
      .map(find)
      .filter((install) => install !== undefined)
    if (found.length === 0) return { status: 'skip', detail: 'none that is known' }
    return { status: 'ok', detail: found.map(({ name, version }) => `${name} ${version}`).join(', ') }
  },
}
