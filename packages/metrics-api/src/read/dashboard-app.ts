/** The name under which the dashboard reports its own vitals; left out where an app is not named. */
export const dashboardApp = 'firstpaint-dashboard'
