import { freightServices } from './freight-services.ts'

/** A service by which sellers declare shipments. */
export interface LogisticsService {
  readonly code: string
  readonly name: string
  readonly company: string
}

/** Services that buyers may choose, and further ones that orders of the seed came with. Keys are the platform's; the list is not all of it. */
export const logisticsServices: readonly LogisticsService[] = [
  ...freightServices.map(({ code, company }) => ({
    code,
    name: company,
    company: code.startsWith('CAINIAO_') ? 'Cainiao' : company,
  })),
  { code: 'SPAIN_LOCAL_CORREOS', name: 'Correos', company: 'Correos' },
  { code: 'CPAM', name: 'China Post Registered Air Mail', company: 'China Post' },
  { code: 'EMS_ZX_ZX_US', name: 'ePacket', company: 'China Post' },
  { code: 'YANWEN_JYT', name: 'Yanwen Economic Air Mail', company: 'Yanwen' },
  { code: 'Other', name: "Seller's shipping method", company: 'Other' },
].filter((service, index, all) => all.findIndex(({ code }) => code === service.code) === index)
