import { kilobytes } from '../kilobytes.ts'
import type { MadeServiceWorker } from './make-service-worker.ts'

/** What came of a worker, in a few words for the end of a build. */
export function summarizeServiceWorker({ plan, worker }: MadeServiceWorker): string {
  const sum = (when: string): { files: number; bytes: number } => {
    const entries = plan.entries.filter((entry) => entry.when === when)
    return { files: entries.length, bytes: entries.reduce((total, { bytes }) => total + bytes, 0) }
  }
  const [install, idle] = [sum('install'), sum('idle')]
  return [
    `service worker: ${worker ? `${kilobytes(worker.gzip)} gzip` : 'none'}`,
    `offline with ${install.files} files, ${kilobytes(install.bytes)}`,
    `${idle.files} more when there is time, ${kilobytes(idle.bytes)} of ${kilobytes(plan.budget - install.bytes)} left`,
  ].join('; ')
}
