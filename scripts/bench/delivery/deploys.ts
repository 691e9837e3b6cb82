import type { TextEdit } from './edit-text.ts'

/** Packages by name, each at a version. */
export type Versions = Readonly<Record<string, string>>

/** One deploy of Bistro, as the sources and the lockfile are at that moment. */
export interface Deploy {
  readonly name: string
  /** What changed since the deploy before, for the table. */
  readonly title: string
  readonly edits: readonly TextEdit[]
  /** Of the packages that are bumped somewhere in the replay; all others are what the repository has installed. */
  readonly versions: Versions
}

/** How far the bumped packages lag behind in the first deploy. */
export type Bumps = 'minors' | 'releases'

/** What Bistro has after the bumps. React's two parts count as one package, and so do those of React Query. */
const now: Versions = {
  'react-router': '8.5.1',
  react: '19.3.1',
  'react-dom': '19.3.1',
  '@tanstack/react-query': '5.108.0',
  '@tanstack/query-core': '5.108.0',
  'react-hook-form': '7.92.0',
  zod: '4.6.7',
  'date-fns': '4.4.0',
  recharts: '3.10.1',
  'lucide-react': '1.75.0',
}

/** What each of them had released just before. */
const releases: Versions = {
  'react-router': '8.5.0',
  react: '19.3.0',
  'react-dom': '19.3.0',
  '@tanstack/react-query': '5.107.1',
  '@tanstack/query-core': '5.107.1',
  'react-hook-form': '7.91.0',
  zod: '4.6.6',
  'date-fns': '4.3.0',
  recharts: '3.10.0',
  'lucide-react': '1.73.0',
}

/** A minor or two behind, as after a month without bumps; the router and React a patch. */
const minors: Versions = {
  ...releases,
  '@tanstack/react-query': '5.106.1',
  '@tanstack/query-core': '5.106.1',
  'react-hook-form': '7.90.0',
  zod: '4.5.4',
  recharts: '3.9.2',
  'lucide-react': '1.70.0',
}

const text: TextEdit = {
  file: 'src/layout/footer.tsx',
  from: 'Nobody will cook your order, sadly.',
  to: 'Your order goes nowhere, and so does your money.',
}
const component: TextEdit = {
  file: 'src/menu/dish-card.tsx',
  from: '<p className={styles.summary}>{dish.summary}</p>',
  to: `{dish.summary.length > 90 ? (
          <p className={styles.summary} title={dish.summary}>{dish.summary.slice(0, 90).trimEnd()}…</p>
        ) : (
          <p className={styles.summary}>{dish.summary}</p>
        )}`,
}
const style: TextEdit = {
  file: 'src/menu/dish-card.module.css',
  from: '.summary {',
  to: '.summary {\n  letter-spacing: 0.01em;',
}

/** A few weeks of a team's work; each deploy builds on the one before, the last one takes all of it back. */
export function planDeploys(bumps: Bumps): readonly Deploy[] {
  const before = { minors, releases }[bumps]
  const patched = { ...before, 'react-router': now['react-router']! }
  return [
    { name: 'v1', title: 'first visit', edits: [], versions: before },
    { name: 'string', title: 'a text', edits: [text], versions: before },
    { name: 'component', title: 'a component', edits: [text, component], versions: before },
    { name: 'patch', title: 'one patch bump', edits: [text, component], versions: patched },
    { name: 'seven', title: 'seven bumps', edits: [text, component], versions: now },
    { name: 'css', title: 'a style', edits: [text, component, style], versions: now },
    { name: 'back', title: 'back to v1', edits: [], versions: before },
  ]
}
