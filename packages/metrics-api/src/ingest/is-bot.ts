/** What crawlers, previews, monitors and automated browsers call themselves. */
const botNames =
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|headless|lighthouse|pagespeed|gtmetrix|pingdom|uptime|monitor|preview|facebookexternalhit|embedly|whatsapp|python-|curl\/|wget\/|java\/|go-http|node-fetch|axios|phantomjs|playwright|puppeteer|selenium/i

const remembered = new Map<string, boolean>()

/** Whether a user agent says that nobody sits in front of it. Without one nobody does. */
export function isBot(userAgent: string | undefined): boolean {
  if (userAgent === undefined || userAgent === '') return true
  const known = remembered.get(userAgent)
  if (known !== undefined) return known
  const bot = botNames.test(userAgent)
  // There are a few thousand real ones; whoever sends more makes them up.
  if (remembered.size > 5000) remembered.clear()
  if (userAgent.length < 500) remembered.set(userAgent, bot)
  return bot
}
