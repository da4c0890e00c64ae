/** A property value as the platform numbers it. */
export interface SkuValue {
  readonly valueId: number
  readonly value: string
}

export interface SkuDimension {
  readonly propertyId: number
  readonly name: string
  readonly values: readonly SkuValue[]
}

/** The properties that SKUs differ in, with the platform's numbers as seen in public listings. */
export const skuDimensions = {
  color: {
    propertyId: 14,
    name: 'Color',
    values: [
      { valueId: 193, value: 'Black' },
      { valueId: 29, value: 'White' },
      { valueId: 173, value: 'Blue' },
      { valueId: 10, value: 'Red' },
      { valueId: 175, value: 'Green' },
      { valueId: 691, value: 'Gray' },
      { valueId: 1052, value: 'Pink' },
      { valueId: 366, value: 'Yellow' },
      { valueId: 771, value: 'Beige' },
      { valueId: 365458, value: 'Brown' },
    ],
  },
  size: {
    propertyId: 5,
    name: 'Size',
    values: [
      { valueId: 100014064, value: 'S' },
      { valueId: 361386, value: 'M' },
      { valueId: 361385, value: 'L' },
      { valueId: 100014065, value: 'XL' },
      { valueId: 4182, value: 'XXL' },
    ],
  },
  shoeSize: {
    propertyId: 200000124,
    name: 'Shoe Size',
    values: [
      { valueId: 100010482, value: '38' },
      { valueId: 200000334, value: '39' },
      { valueId: 100010483, value: '40' },
      { valueId: 100010484, value: '41' },
      { valueId: 200000364, value: '42' },
    ],
  },
} as const satisfies Record<string, SkuDimension>
