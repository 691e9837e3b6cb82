import type { BrowserContext } from 'playwright'
import type { FaultServer, Site } from './fault-server.ts'
import type { Mode } from './make-sites.ts'
import type { Random } from './random.ts'
import type { Tab } from './tab.ts'

/** One run while it lasts: what a fault may lay its hands on. */
export interface FaultRun {
  readonly server: FaultServer
  readonly context: BrowserContext
  readonly mode: Mode
  readonly random: Random
  /** Open tabs, all of release 1 when the fault strikes. */
  readonly tabs: readonly Tab[]
  readonly site: (version: number, mode?: Mode) => Site
  /** The page's own look for a new release, in the first tab, and what comes of it. */
  readonly check: () => Promise<void>
  /** What went wrong for visitors, to be counted. */
  readonly problems: string[]
}

/** Something that goes wrong around a deploy. */
export interface FaultCase {
  readonly name: string
  /** As the research numbered it. */
  readonly row?: string
  /** Before the first visit. */
  readonly before?: (run: Omit<FaultRun, 'tabs' | 'check'>) => Promise<void> | void
  /** While tabs of release 1 are open: usually deploys release 2, badly. */
  readonly strike: (run: FaultRun) => Promise<void> | void
  /** Undoes it; the server itself is put right by the suite, with `latest` on it. */
  readonly repair?: (run: FaultRun) => Promise<void> | void
  /** The release on the server in the end. Default 2. */
  readonly latest?: number
  /** Of which mode that is. Default the run's. */
  readonly latestMode?: (mode: Mode) => Mode
  /** Without a server nothing could answer: what is needed is not there. Default false. */
  readonly needsServer?: true
  /** The first visit is not followed by another before the fault. Default by chance. */
  readonly firstVisit?: true
  readonly tabs?: number
  /** Pages also fetch a file whose name every release has. */
  readonly asksSettings?: true
  /** Old files must be gone from every cache of the browser's own. */
  readonly caching?: 'no-store' | 'immutable'
}
