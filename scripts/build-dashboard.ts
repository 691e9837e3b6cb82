/**
 * Builds the dashboard of the metrics API with Vite and Firstpaint into that package's `dist`, compressed and ready to be
 * served; nothing when it is as its sources are.
 *
 *   node scripts/build-dashboard.ts [--force]
 *
 * It stands here because packages of one floor do not know each other, not even their build.
 */
import { parseArgs } from 'node:util'
import { ensureDashboard } from './dashboard/ensure-dashboard.ts'

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } })
const built = await ensureDashboard(values)
process.stdout.write(built ? `dashboard: built in ${built.seconds.toFixed(1)} s\n` : 'dashboard: as its sources are\n')
