import { readToken } from './token.ts'

/** An answer that is no success. */
export class ApiProblem extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type Query = Readonly<Record<string, string | undefined>>

/** Path and query below the folder the dashboard is served from. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export interface RequestOptions {
  readonly signal?: AbortSignal
  /** Default GET. */
  readonly method?: 'POST' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: object
}

/** Reads an address of the API as JSON, or changes something there. @throws ApiProblem */
export async function request<Answer>(address: string, { signal, method, body }: RequestOptions = {}): Promise<Answer> {
  const token = readToken()
  const response = await fetch(address, {
    headers: {
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(signal && { signal }),
    ...(method && { method }),
    ...(body && { body: JSON.stringify(body) }),
  })
  if (response.ok) return (await response.json()) as Answer
  const told = (await response.json().catch(() => undefined)) as { readonly message?: string } | undefined
  throw new ApiProblem(response.status, told?.message ?? `The server answered ${response.status}.`)
}
