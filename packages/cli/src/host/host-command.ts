import type { CommandDefinition } from '../command.ts'

export const hostCommand: CommandDefinition = {
  name: 'host',
  argument: '<host>',
  description: "Write a host's configuration from the manifest: nginx, Caddy, a Worker and others",
  options: [
    { flags: '--manifest <file>', description: 'Delivery manifest (default: .firstpaint/delivery.json)' },
    {
      flags: '--out <path>',
      description: 'Write there: a file, or a folder where a host takes several (default: print)',
    },
    { flags: '--check', description: 'Write nothing; fail when what lies at --out is not what would be written' },
    { flags: '--domain <name>', description: 'Name the site is reached by: shop.example.com (default: any)' },
    {
      flags: '--root <dir>',
      description:
        'Folder of the site on the server, absolute (default: /var/www/site); for a Worker that of the build (dist)',
    },
    { flags: '--port <n>', description: 'Port, 1 to 65535 (default: 443 with a certificate, else 80)' },
    { flags: '--cert <file>', description: 'Certificate on the server, PEM, absolute; needs --key' },
    { flags: '--key <file>', description: 'Private key of the certificate, PEM, absolute' },
    { flags: '--second-origin <url>', description: 'Asked for what is missing here: https://backup.example.com' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint host nginx --root /srv/shop --domain shop.example.com --out /etc/nginx/conf.d/shop.conf',
    'firstpaint host cloudflare-pages --out dist',
    'firstpaint host cloudflare-worker --out worker && npx wrangler deploy -c worker/wrangler.jsonc',
    'firstpaint host vercel --out vercel.json --check',
  ],
  async run(argument, options, context) {
    const settings = {
      host: argument!,
      manifest: options.text('manifest') ?? '.firstpaint/delivery.json',
      out: options.text('out'),
      check: options.flag('check'),
      given: {
        domain: options.text('domain'),
        root: options.text('root'),
        port: options.integer('port', { min: 1, max: 65_535 }),
        certificate: options.text('cert'),
        certificateKey: options.text('key'),
        secondOrigin: options.text('second-origin'),
      },
    }
    const { host } = await import('./host.ts')
    return host(settings, context)
  },
}
