/** Days and hours of the analytics are those on the restaurant's wall clock. */
export const restaurantTimeZone = 'Europe/Dublin'
