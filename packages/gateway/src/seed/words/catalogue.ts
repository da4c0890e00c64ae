import type { skuDimensions } from '../../domain/listing/sku-values.ts'

/** Products of one category: what they are called and what they cost in US dollars. */
export interface CategoryWords {
  readonly categoryId: number
  readonly path: readonly string[]
  readonly dimensions: readonly (keyof typeof skuDimensions)[]
  readonly material: string
  readonly weight: string
  readonly titles: readonly (readonly [title: string, price: string])[]
}

/** Twelve categories with five products each; ids of the top categories as in the platform's tree. */
export const categories: readonly CategoryWords[] = [
  {
    categoryId: 44,
    path: ['Consumer Electronics', 'Portable Audio'],
    dimensions: ['color'],
    material: 'ABS',
    weight: '0.180',
    titles: [
      ['Bluetooth Earphones Wireless Headphones with Charging Box Noise Cancelling Sports Headset', '24.60'],
      ['Portable Bluetooth Speaker Waterproof IPX7 Outdoor Loudspeaker with TF Card Slot', '31.90'],
      ['Wired In-Ear Earphones 3.5mm Hi-Fi Bass Stereo Headset with Microphone', '6.40'],
      ['Mini MP3 Player with Screen 16GB Lossless Music FM Radio Recorder', '18.75'],
      ['Smart Watch Heart Rate Monitor Waterproof Fitness Tracker for Android and iOS', '39.99'],
    ],
  },
  {
    categoryId: 509,
    path: ['Phones & Telecommunications', 'Mobile Phone Accessories'],
    dimensions: ['color'],
    material: 'TPU',
    weight: '0.060',
    titles: [
      ['Shockproof Phone Case Transparent Silicone Back Cover Anti-Fall', '3.20'],
      ['USB C Cable 3A Fast Charging Braided Data Cord 2m', '4.15'],
      ['Magnetic Car Phone Holder Air Vent Mount 360 Rotation', '7.80'],
      ['20000mAh Power Bank Quick Charge External Battery Dual USB', '27.50'],
      ['Tempered Glass Screen Protector 9H Full Cover 3 Pieces', '2.99'],
    ],
  },
  {
    categoryId: 7,
    path: ['Computer & Office', 'Computer Peripherals'],
    dimensions: ['color'],
    material: 'Plastic',
    weight: '0.450',
    titles: [
      ['Mechanical Keyboard 87 Keys RGB Backlit Wired Gaming Keyboard', '45.20'],
      ['Wireless Mouse 2.4G Silent Ergonomic Mouse 1600 DPI', '9.90'],
      ['USB 3.0 Hub 4 Ports High Speed Splitter for Laptop', '11.30'],
      ['Laptop Stand Aluminium Alloy Adjustable Foldable Cooling Bracket', '19.80'],
      ['Webcam 1080P Full HD with Microphone for Video Calls', '22.00'],
    ],
  },
  {
    categoryId: 200000343,
    path: ["Men's Clothing", 'Tops'],
    dimensions: ['color', 'size'],
    material: 'Cotton',
    weight: '0.320',
    titles: [
      ["Men's Cotton T-Shirt Short Sleeve O-Neck Casual Summer Top", '8.90'],
      ["Men's Hooded Sweatshirt Fleece Lined Pullover Autumn Winter", '23.40'],
      ["Men's Slim Fit Jeans Stretch Denim Trousers", '26.75'],
      ["Men's Windproof Softshell Jacket Outdoor Waterproof Coat", '41.60'],
      ["Men's Formal Long Sleeve Shirt Easy Care Business Shirt", '17.30'],
    ],
  },
  {
    categoryId: 100003109,
    path: ["Women's Clothing", 'Dresses'],
    dimensions: ['color', 'size'],
    material: 'Polyester',
    weight: '0.280',
    titles: [
      ['Summer Floral Print Midi Dress Short Sleeve V Neck Beach Dress', '16.80'],
      ["Women's Knitted Cardigan Loose Long Sleeve Autumn Sweater", '21.10'],
      ["Women's High Waist Yoga Leggings Seamless Sports Trousers", '12.45'],
      ["Women's Trench Coat Double Breasted Belt Spring Autumn", '44.00'],
      ["Women's Chiffon Blouse Elegant Office Shirt Lantern Sleeve", '13.25'],
    ],
  },
  {
    categoryId: 322,
    path: ['Shoes', 'Sneakers'],
    dimensions: ['color', 'shoeSize'],
    material: 'Mesh',
    weight: '0.780',
    titles: [
      ['Breathable Running Shoes Lightweight Mesh Sneakers for Men and Women', '29.40'],
      ['Hiking Boots Waterproof Non-Slip Trekking Shoes', '48.90'],
      ['Canvas Shoes Low Top Classic Flat Casual Sneakers', '15.60'],
      ['House Slippers Warm Plush Indoor Shoes', '9.20'],
      ['Leather Loafers Soft Sole Driving Shoes', '33.00'],
    ],
  },
  {
    categoryId: 15,
    path: ['Home & Garden', 'Kitchen'],
    dimensions: ['color'],
    material: 'Stainless Steel',
    weight: '0.600',
    titles: [
      ['Stainless Steel Vacuum Flask 500ml Insulated Coffee Mug with Lid', '13.90'],
      ['Silicone Kitchen Utensils Set 12 Pieces Heat Resistant Wooden Handle', '25.80'],
      ['Ceramic Knife Set with Holder Sharp Kitchen Knives 4 Pieces', '28.30'],
      ['Bamboo Cutting Board with Juice Groove Large Chopping Board', '16.10'],
      ['Glass Food Storage Jars with Airtight Bamboo Lid 5 Pieces', '30.50'],
    ],
  },
  {
    categoryId: 39,
    path: ['Lights & Lighting', 'LED Lighting'],
    dimensions: ['color'],
    material: 'Aluminium',
    weight: '0.240',
    titles: [
      ['LED Strip Light 5m RGB Remote Control USB Backlight for TV', '8.60'],
      ['Solar Garden Light Outdoor Waterproof Motion Sensor Wall Lamp', '14.70'],
      ['LED Desk Lamp Touch Dimming Eye Protection Foldable Table Lamp', '18.20'],
      ['Rechargeable LED Headlamp Zoom Waterproof Camping Torch', '10.90'],
      ['Fairy String Lights 10m Copper Wire Christmas Decoration', '4.80'],
    ],
  },
  {
    categoryId: 18,
    path: ['Sports & Entertainment', 'Camping & Hiking'],
    dimensions: ['color'],
    material: 'Nylon',
    weight: '0.900',
    titles: [
      ['Ultralight Camping Tent 2 Persons Double Layer Waterproof', '79.00'],
      ['Hiking Backpack 50L Large Capacity Travel Rucksack with Rain Cover', '36.40'],
      ['Resistance Bands Set 5 Levels Latex Fitness Training', '7.25'],
      ['Yoga Mat Non-Slip 6mm TPE Pilates Exercise Mat', '19.60'],
      ['Foldable Fishing Chair Portable Outdoor Stool', '15.15'],
    ],
  },
  {
    categoryId: 26,
    path: ['Toys & Hobbies', 'Building Toys'],
    dimensions: ['color'],
    material: 'ABS',
    weight: '0.500',
    titles: [
      ['Building Blocks City Truck 560 Pieces Compatible Bricks Toy', '22.90'],
      ['RC Car 4WD Off-Road Remote Control Climbing Truck 1:16', '34.50'],
      ['Wooden Puzzle Montessori Educational Toy for Children', '9.75'],
      ['Plush Teddy Bear Soft Stuffed Animal 40cm', '11.60'],
      ['Magnetic Drawing Board for Kids Erasable Sketch Pad', '10.20'],
    ],
  },
  {
    categoryId: 66,
    path: ['Beauty & Health', 'Skin Care Tool'],
    dimensions: ['color'],
    material: 'Silicone',
    weight: '0.150',
    titles: [
      ['Facial Cleansing Brush Sonic Silicone Face Massager Waterproof', '12.80'],
      ['Hair Dryer Foldable Travel 1200W Two Speeds', '20.30'],
      ['Makeup Brushes Set 15 Pieces Soft Synthetic Bristles with Bag', '9.10'],
      ['Electric Toothbrush Rechargeable 5 Modes with 4 Heads', '18.90'],
      ['Nail Art Lamp 48W UV LED Gel Dryer with Timer', '16.45'],
    ],
  },
  {
    categoryId: 1420,
    path: ['Tools', 'Hand Tools'],
    dimensions: ['color'],
    material: 'Chrome Vanadium Steel',
    weight: '1.100',
    titles: [
      ['Precision Screwdriver Set 60 in 1 Magnetic Repair Tool Kit', '17.70'],
      ['Cordless Electric Screwdriver 3.6V Rechargeable Drill', '29.90'],
      ['Digital Multimeter Auto Range AC DC Voltage Tester', '21.35'],
      ['Laser Distance Meter 40m Rangefinder Measuring Tape', '27.20'],
      ['Adjustable Wrench Set Non-Slip Handle 3 Pieces', '14.95'],
    ],
  },
]
