/** Ms a receiver has to answer. */
const patienceMs = 10_000

/** Posts a body; what is no success throws with what was answered. */
export async function postJson(
  url: string,
  { body, headers = {} }: { readonly body: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'firstpaint-alerts', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`it answered ${response.status} ${text.slice(0, 200)}`)
}
