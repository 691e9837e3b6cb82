import type { CommandDefinition } from '../command.ts'

export const serveCommand: CommandDefinition = {
  name: 'serve',
  argument: '<dist>',
  description: 'Serve a built site as it should be: encodings, deltas, caching, ranges, Early Hints',
  options: [
    { flags: '--port <n>', description: 'Port, 0 to 65535; 0 takes a free one (default: 8080)' },
    {
      flags: '--host <name>',
      description: 'Address to listen on; 0.0.0.0 lets other machines in (default: localhost)',
    },
    {
      flags: '--manifest <file>',
      description: 'Delivery manifest (default: .firstpaint/delivery.json beside <dist>, else the folder is looked at)',
    },
    { flags: '--tls', description: 'HTTP/2 over TLS, with a certificate made on the spot' },
    { flags: '--cert <file>', description: 'Certificate for it, PEM; needs --key' },
    { flags: '--key <file>', description: 'Private key of the certificate, PEM' },
    { flags: '--log <format>', description: 'What is printed of each request: off, line or json (default: line)' },
    { flags: '--memory <size>', description: 'Files kept in memory: 64MB' },
    { flags: '--no-compress', description: 'Send files without precompressed variants as they are' },
    { flags: '--json', description: 'Print what was served as one JSON document in the end, and all else to stderr' },
  ],
  examples: [
    'firstpaint serve dist',
    'firstpaint serve dist --port 3000 --log json',
    'firstpaint serve dist --host 0.0.0.0 --port 443 --cert site.pem --key site.key',
  ],
  async run(argument, options, context) {
    const settings = {
      dist: argument!,
      port: options.integer('port', { min: 0, max: 65_535 }),
      host: options.text('host'),
      manifest: options.text('manifest'),
      tls: options.flag('tls'),
      cert: options.text('cert'),
      key: options.text('key'),
      log: options.text('log') ?? 'line',
      memory: options.bytes('memory'),
      compress: options.flag('compress'),
    }
    const { serve } = await import('./serve.ts')
    return serve(settings, context)
  },
}
