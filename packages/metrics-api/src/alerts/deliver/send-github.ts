import type { AlertNotice, GithubChannel } from '@firstpaint/core/vitals'
import { describeNotice } from './describe-notice.ts'
import { postJson } from './post-json.ts'
import type { SendOptions } from './send-options.ts'

const patienceMs = 10_000

/**
 * A status on the commit that is the release; a release that is no commit is left alone. Each rule has a context of its own.
 *
 * @see https://docs.github.com/en/rest/commits/statuses
 */
export async function sendGithub(
  { repository, token, api = 'https://api.github.com' }: GithubChannel,
  notice: AlertNotice,
  { dashboard }: SendOptions,
): Promise<void> {
  const { release = '', type, rule } = notice
  if (!/^[0-9a-f]{7,40}$/.test(release)) return
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/vnd.github+json',
    'X-GitHub-Api-Version': '2022-11-28',
  }
  const base = `${api}/repos/${repository}`
  const sha = release.length === 40 ? release : await fullName(`${base}/commits/${release}`, headers)
  if (sha === undefined) return
  const { lines, link } = describeNotice(notice, dashboard)
  const body = JSON.stringify({
    state: type === 'firing' ? 'failure' : 'success',
    context: `firstpaint/${rule}`,
    // GitHub takes 140 characters.
    description: (type === 'firing' ? (lines[0] ?? rule) : `Over: ${rule}`).slice(0, 140),
    ...(link !== undefined && { target_url: link }),
  })
  await postJson(`${base}/statuses/${sha}`, { body, headers })
}

/** A commit's whole hash; undefined where there is no such commit. */
async function fullName(url: string, headers: Readonly<Record<string, string>>): Promise<string | undefined> {
  const response = await fetch(url, {
    headers: { ...headers, 'User-Agent': 'firstpaint-alerts' },
    signal: AbortSignal.timeout(patienceMs),
  })
  if (response.status === 404 || response.status === 422) return undefined
  if (!response.ok) throw new Error(`it answered ${response.status} ${(await response.text()).slice(0, 200)}`)
  const { sha } = (await response.json()) as { sha?: unknown }
  return typeof sha === 'string' ? sha : undefined
}
