/** Room between the first screen and what must not be loaded with it. */
export function Far() {
  return <p className="far">Scroll on: what follows is loaded when it is near.</p>
}
