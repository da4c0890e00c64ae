/** Buyers of the seed's orders. Invented; the login names are on a domain reserved for examples. */
export const buyers = [
  { firstName: 'Lucía', lastName: 'Fernández' },
  { firstName: 'Javier', lastName: 'Ortega' },
  { firstName: 'Carmen', lastName: 'Ibáñez' },
  { firstName: 'Anna', lastName: 'Smirnova' },
  { firstName: 'Дмитрий', lastName: 'Волков' },
  { firstName: 'Emma', lastName: 'Johnson' },
  { firstName: 'Marcus', lastName: "O'Neill" },
  { firstName: 'Chloé', lastName: 'Lefèvre' },
  { firstName: 'Jonas', lastName: 'Schäfer' },
  { firstName: 'Beatriz', lastName: 'Carvalho' },
  { firstName: 'Piotr', lastName: 'Wiśniewski' },
  { firstName: 'Noa', lastName: 'Levi' },
] as const

/** How buyers pay, in the platform's words. */
export const paymentTypes = ['MIGS', 'PAYPAL', 'QIWI', 'WEBMONEY', 'KLARNA'] as const

/** Logistics services; keys of the platform's service list. */
export const logisticsTypes = ['CAINIAO_STANDARD', 'SPAIN_LOCAL_CORREOS', 'CPAM', 'EMS_ZX_ZX_US', 'YANWEN_JYT'] as const

export const memos = [null, null, null, 'Please pack it as a gift', 'Ring twice, the bell is broken & quiet'] as const
