import { connect } from 'node:net'

/** Where Redis listens by default. */
export const REDIS = 'redis://127.0.0.1:6379'

/** Whether Redis answers on its default port; prints why the tests that need it are skipped. */
export async function hasRedis(): Promise<boolean> {
  const error = await new Promise<Error | undefined>((done) => {
    const socket = connect(6379, '127.0.0.1', () => {
      socket.destroy()
      done(undefined)
    }).once('error', done)
  })
  if (error !== undefined) console.log(`Tests of Redis are skipped: ${REDIS} does not answer (${error.message}).`)
  return error === undefined
}
