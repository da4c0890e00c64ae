import type { AdminRoute } from './admin-route.ts'
import { appsRoutes } from './routes/apps.ts'
import { authorisationRoutes } from './routes/authorisation.ts'
import { clockRoutes } from './routes/clock.ts'
import { faultsRoutes } from './routes/faults.ts'
import { ordersRoutes } from './routes/orders.ts'
import { pushesRoutes } from './routes/pushes.ts'
import { requestsRoutes } from './routes/requests.ts'
import { stateRoutes } from './routes/state.ts'

/** Everything that a program can do with a gateway, over HTTP. */
export const adminRoutes: readonly AdminRoute[] = [
  ...clockRoutes,
  ...faultsRoutes,
  ...stateRoutes,
  ...appsRoutes,
  ...authorisationRoutes,
  ...ordersRoutes,
  ...pushesRoutes,
  ...requestsRoutes,
]
