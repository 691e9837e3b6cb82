import type { AppModule } from '../build-facts.ts'
import { type NamedEdit, toTarget } from './choose-edits.ts'

interface LibraryUse {
  readonly module: string
  /** What the app can import, and an export of it. */
  readonly source: string
  readonly name: string
}

/**
 * By the name of an app, a module that most pages need and a library that it might begin to import. Stated, not found: which
 * packages an app can import, and under which names, does not follow from what it imports already.
 */
const uses: Readonly<Record<string, LibraryUse>> = {
  '@bistro/app': { module: 'src/ui/photo.tsx', source: 'firstpaint/react', name: 'Picture' },
}

/** A shared module begins to import a library: its page's routes, and what the library needs, come to share code. */
export function libraryEdit(app: string, modules: readonly AppModule[]): NamedEdit[] {
  const use = uses[app]
  const found = modules.find(({ id }) => id === use?.module)
  if (use === undefined || found === undefined) return []
  const { source, name } = use
  const edit = { kind: 'gain-library', module: toTarget(found), source, name } as const
  return [{ line: 'gain-library', what: `${found.id} imports ${name} from ${source}`, edit }]
}
