/** JavaScript that recipes add to the worker. */
export interface WorkerCode {
  /** Import statements, resolved from this package. */
  readonly imports: string
  /** An expression that gives `WorkerRoute[]`. */
  readonly routes: string
  /** Whether one of the routes may answer a navigation: the browser then must not answer it without the worker. */
  readonly answersPages: boolean
}
