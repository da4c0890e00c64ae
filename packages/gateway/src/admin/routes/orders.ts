import type { AdminRoute } from '../admin-route.ts'

export const ordersRoutes: readonly AdminRoute[] = []
