import type { Range } from './more-categories.ts'

/** What stands in house, office, workshop and garage. */
export const homeRanges: readonly Range[] = [
  {
    categoryId: 6,
    path: ['Home Appliances', 'Kitchen Appliances'],
    dimensions: ['color'],
    material: 'ABS',
    weight: '1.400',
    kinds: [
      ['Milk Frother', 'Electric Foam Maker Handheld', 12.9],
      ['Blender', 'Smoothie Cup Rechargeable 380ml', 24.6],
      ['Electric Kettle', 'Auto Shut-Off 0.8L', 29.8],
      ['Vacuum Cleaner', 'Cordless Handheld Strong Suction', 43.5],
    ],
    styles: ['Portable', 'Mini', 'Quiet', 'Travel', 'Two-in-One'],
  },
  {
    categoryId: 13,
    path: ['Home Improvement', 'Bathroom Fixtures'],
    dimensions: ['color'],
    material: 'Brass',
    weight: '0.950',
    kinds: [
      ['Basin Tap', 'Single Handle Cold and Hot Mixer', 33.2],
      ['Shower Head', 'High Pressure Water Saving 3 Modes', 14.1],
      ['Towel Rack', 'Wall Mounted No Drilling', 19.5],
      ['Soap Dispenser', 'Pump Bottle 350ml', 8.8],
    ],
    styles: ['Matt Black', 'Chrome', 'Brushed Gold', 'Antique', 'Square'],
  },
  {
    categoryId: 21,
    path: ['Office & School Supplies', 'Writing & Paper'],
    dimensions: ['color'],
    material: 'Paper',
    weight: '0.260',
    kinds: [
      ['Notebook', 'A5 Hardcover 192 Pages Journal', 6.4],
      ['Gel Pens', '12 Pieces 0.5mm Quick Drying', 5.1],
      ['Pencil Case', 'Large Capacity Stationery Pouch', 7.7],
      ['Desk Organiser', 'Drawers File Holder', 16.3],
    ],
    styles: ['Pastel', 'Dotted', 'Business', 'Retro', 'Kraft'],
  },
  {
    categoryId: 30,
    path: ['Security & Protection', 'Video Surveillance'],
    dimensions: ['color'],
    material: 'Plastic',
    weight: '0.380',
    kinds: [
      ['WiFi Camera', '1080P Night Vision Two Way Audio', 26.7],
      ['Doorbell', 'Video Intercom Motion Detection', 44.2],
      ['Door Sensor', 'Magnetic Window Alarm', 9.3],
      ['Smoke Detector', 'Photoelectric Fire Alarm', 15.9],
    ],
    styles: ['Indoor', 'Outdoor', 'Battery', 'Solar', 'Smart'],
  },
  {
    categoryId: 34,
    path: ['Automobiles & Motorcycles', 'Interior Accessories'],
    dimensions: ['color'],
    material: 'PU Leather',
    weight: '0.730',
    kinds: [
      ['Steering Wheel Cover', 'Anti-Slip 38cm Breathable', 10.4],
      ['Seat Organiser', 'Back Pocket Storage Hanging Bag', 13.8],
      ['Dash Cam', 'Full HD Loop Recording G-Sensor', 37.6],
      ['Tyre Inflator', '12V Air Compressor LED Digital', 32.1],
    ],
    styles: ['Universal', 'Carbon Fibre', 'Compact', 'Heavy Duty', 'Wireless'],
  },
  {
    categoryId: 1503,
    path: ['Furniture', 'Home Furniture'],
    dimensions: ['color'],
    material: 'Wood',
    weight: '3.200',
    kinds: [
      ['Bedside Table', 'Narrow Side Table with Drawer', 41.9],
      ['Wall Shelf', 'Floating Rack Set of 3', 22.4],
      ['Folding Chair', 'Padded Dining Stool', 35.7],
      ['Shoe Cabinet', 'Slim Entryway Storage', 58.3],
    ],
    styles: ['Nordic', 'Industrial', 'Bamboo', 'Rattan', 'White Oak'],
  },
]
