import { defineError, type ErrorFactory } from '../../errors/define-error.ts'
import { describeValue } from '../../errors/describe-value.ts'

/** Why a configuration cannot be written. The codes are permanent. */

export const HostNameUnsafe: ErrorFactory<[what: string, name: string, problem: string]> = defineError(
  'FP_HOST_NAME_UNSAFE',
  {
    message: (what, name, problem) =>
      `The ${what} ${JSON.stringify(name)} ${problem}: no configuration can hold it safely.`,
    hint: 'Rename it, build again, and write the configuration again.',
    place: (what) => what,
    value: (_what, name) => describeValue(name),
  },
)

export const HostHeaderUnsafe: ErrorFactory<[name: string, value: string, problem: string]> = defineError(
  'FP_HOST_HEADER_UNSAFE',
  {
    message: (name, value, problem) => `The header ${JSON.stringify(name)} with ${JSON.stringify(value)} ${problem}.`,
    hint: 'Names are letters, digits and dashes; values are printable ASCII on one line. Percent-encode or quote the rest.',
    place: (name) => `header ${JSON.stringify(name)}`,
    value: (_name, value) => describeValue(value),
  },
)

export const HostOptionInvalid: ErrorFactory<[option: string, value: unknown, allowed: string]> = defineError(
  'FP_HOST_OPTION_INVALID',
  {
    message: (option, value, allowed) => `The host option '${option}' is ${describeValue(value)}; it takes ${allowed}.`,
    hint: (option, _value, allowed) => `Set '${option}' to ${allowed}, or leave it out.`,
    place: (option) => option,
    value: (_option, value) => describeValue(value),
  },
)

export const HostOptionUnused: ErrorFactory<[option: string, host: string, hosts: readonly string[]]> = defineError(
  'FP_HOST_OPTION_UNUSED',
  {
    message: (option, host) => `${host} has no use for the host option '${option}'.`,
    hint: (option, _host, hosts) => `Leave it out; '${option}' is for ${hosts.join(', ')}.`,
    place: (option) => option,
  },
)

export const HostLimit: ErrorFactory<[host: string, what: string, count: number, most: number]> = defineError(
  'FP_HOST_LIMIT',
  {
    message: (host, what, count, most) => `${host} takes ${most} ${what}; this site would need ${count}.`,
    hint: 'Put files that are cached alike into one folder and pages under fewer patterns, or use a host without that limit: nginx, caddy, or our own server.',
    place: (host) => host,
    value: (_host, _what, count) => String(count),
  },
)

export const HostPlainOnly: ErrorFactory<[host: string, what: string, value: string]> = defineError(
  'FP_HOST_NOT_EXPRESSIBLE',
  {
    message: (host, what, value) => `The syntax of ${host} has no way to write the ${what} ${JSON.stringify(value)}.`,
    hint: 'Change it, or use another host.',
    place: (host) => host,
    value: (_host, _what, value) => describeValue(value),
  },
)
