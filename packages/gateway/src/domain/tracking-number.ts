/** What a parcel's number may be. Our rule (inferred): the platform judges numbers by the carrier's own form, which we do not have. */
export const trackingNumber = /^[A-Za-z0-9-]{4,50}$/
