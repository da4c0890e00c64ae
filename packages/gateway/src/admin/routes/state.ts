import type { AdminRoute } from '../admin-route.ts'

export const stateRoutes: readonly AdminRoute[] = []
