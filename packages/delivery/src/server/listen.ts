import type { Server } from 'node:http'
import type { Http2SecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { HostUnknown, PortForbidden, PortTaken } from './serve-errors.ts'

/**
 * Listens, and says on which port.
 *
 * @throws FP_SERVE_PORT_TAKEN, FP_SERVE_PORT_FORBIDDEN, FP_SERVE_HOST
 */
export function listen(
  server: Server | Http2SecureServer,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(PortTaken.because(error, port, host))
      else if (error.code === 'EACCES') reject(PortForbidden.because(error, port, host))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') reject(HostUnknown.because(error, host))
      else reject(error)
    })
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port))
  })
}
