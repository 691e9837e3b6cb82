import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with serving a site. The codes are permanent. */

export const ServeOption: ErrorFactory<[option: string, value: unknown, allowed: string]> = defineError(
  'FP_SERVE_OPTION',
  {
    message: (option, value, allowed) =>
      `The option '${option}' of the server is ${describeValue(value)}; it takes ${allowed}.`,
    hint: (option, _value, allowed) => `Set '${option}' to ${allowed}, or leave it out for its default.`,
    place: (option) => option,
    value: (_option, value) => describeValue(value),
  },
)

export const SiteMissing: ErrorFactory<[dist: string]> = defineError('FP_SERVE_SITE_MISSING', {
  message: (dist) => `There is no folder ${dist} to serve.`,
  hint: 'Build the site first, then name its output folder.',
  place: (dist) => dist,
  value: (dist) => describeValue(dist),
})

export const ManifestUnreadable: ErrorFactory<[file: string, problem: string]> = defineError('FP_SERVE_MANIFEST', {
  message: (file, problem) => `${file} is no delivery manifest of this version: ${problem}.`,
  hint: 'Build the site again, or serve it with the manifest left out.',
  place: (file) => file,
})

export const PortTaken: ErrorFactory<[port: number, host: string]> = defineError('FP_SERVE_PORT_TAKEN', {
  message: (port, host) => `Port ${port} of ${host} is in use.`,
  hint: 'Stop what listens there, or choose another port; 0 takes a free one.',
  place: () => 'port',
  value: (port) => String(port),
})

export const PortForbidden: ErrorFactory<[port: number, host: string]> = defineError('FP_SERVE_PORT_FORBIDDEN', {
  message: (port, host) => `This user may not listen on port ${port} of ${host}.`,
  hint: 'Choose a port from 1024 on, or give the process the right to listen below it.',
  place: () => 'port',
  value: (port) => String(port),
})

export const HostUnknown: ErrorFactory<[host: string]> = defineError('FP_SERVE_HOST', {
  message: (host) => `This machine has no address '${host}' to listen on.`,
  hint: "Give 'localhost', '0.0.0.0' for every address of the machine, or one of its own.",
  place: () => 'host',
  value: (host) => describeValue(host),
})

export const CertificateUnreadable: ErrorFactory<[problem: string]> = defineError('FP_SERVE_CERTIFICATE', {
  message: (problem) => `The certificate and its key cannot be used: ${problem}.`,
  hint: 'Give both as PEM, the key being that of the certificate; or neither, for one that is made on the spot.',
  place: () => 'cert, key',
})

export const SiteChanged: ErrorFactory<[path: string, expected: number, found: string]> = defineError(
  'FP_SERVE_SITE_CHANGED',
  {
    message: (path, expected, found) =>
      `${path} should have ${expected} bytes and has ${found}: the site changed under the server.`,
    hint: 'Restart the server, or send it SIGHUP, after a build.',
    place: (path) => path,
    value: (_path, _expected, found) => found,
  },
)

export const OptionalMissing: ErrorFactory<[name: string, purpose: string]> = defineError('FP_SERVE_OPTIONAL_MISSING', {
  message: (name, purpose) => `${purpose} needs the package '${name}', which is not installed.`,
  hint: (name) => `Install it: npm install ${name}`,
  value: (name) => `'${name}'`,
})
