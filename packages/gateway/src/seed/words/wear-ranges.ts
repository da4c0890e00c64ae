import type { Range } from './more-categories.ts'

/** Clothing, and what goes with it. */
export const wearRanges: readonly Range[] = [
  {
    categoryId: 36,
    path: ['Jewelry & Accessories', 'Necklaces & Earrings'],
    dimensions: ['color'],
    material: 'Stainless Steel',
    weight: '0.030',
    kinds: [
      ['Pendant Necklace', 'Chain Choker Jewelry Gift', 3.4],
      ['Hoop Earrings', 'Hypoallergenic Jewelry for Women', 2.6],
      ['Charm Bracelet', 'Adjustable Bangle Wedding Party', 4.2],
      ['Signet Ring', 'Polished Band Anniversary Gift', 3.1],
    ],
    styles: ['Minimalist', 'Vintage', 'Gold Plated', 'Bohemian', 'Zircon'],
  },
  {
    categoryId: 1511,
    path: ['Watches', 'Wristwatches'],
    dimensions: ['color'],
    material: 'Alloy',
    weight: '0.120',
    kinds: [
      ['Quartz Watch', 'Leather Strap Calendar 30m Waterproof', 14.5],
      ['Digital Watch', 'Stopwatch Alarm Backlight 50m Waterproof', 11.2],
      ['Chronograph', 'Steel Band Luminous Hands', 38],
      ['Mechanical Watch', 'Automatic Skeleton Dial Sapphire Glass', 62],
    ],
    styles: ['Classic', 'Military', 'Diver', 'Slim', 'Sports'],
  },
  {
    categoryId: 1524,
    path: ['Luggage & Bags', 'Handbags & Backpacks'],
    dimensions: ['color'],
    material: 'Polyester',
    weight: '0.650',
    kinds: [
      ['Shoulder Bag', 'Large Capacity Zipper Tote', 17.3],
      ['Backpack', 'Anti-Theft USB Port 15.6 Inch Laptop', 24.9],
      ['Crossbody Bag', 'Multi Pocket Messenger Travel', 12.6],
      ['Cabin Suitcase', 'Spinner Wheels TSA Lock 20 Inch', 68],
    ],
    styles: ['Canvas', 'Waterproof', 'Vegan Leather', 'Lightweight', 'Foldable'],
  },
  {
    categoryId: 1501,
    path: ['Mother & Kids', "Children's Clothing"],
    dimensions: ['color', 'size'],
    material: 'Cotton',
    weight: '0.190',
    kinds: [
      ['Baby Romper', 'Long Sleeve Newborn Bodysuit', 8.3],
      ['Kids Pyjama Set', 'Two Pieces Sleepwear for Boys and Girls', 11.7],
      ['Girls Dress', 'Short Sleeve Princess Birthday', 13.4],
      ['Boys Tracksuit', 'Hoodie and Trousers Spring Autumn', 18.9],
    ],
    styles: ['Cartoon', 'Striped', 'Plain', 'Dinosaur', 'Floral'],
  },
  {
    categoryId: 200000297,
    path: ['Apparel Accessories', 'Hats & Scarves'],
    dimensions: ['color'],
    material: 'Acrylic',
    weight: '0.110',
    kinds: [
      ['Beanie', 'Winter Knitted Hat Unisex', 4.9],
      ['Baseball Cap', 'Adjustable Sun Visor', 6.1],
      ['Scarf', 'Long Shawl with Tassels', 8.4],
      ['Gloves', 'Touch Screen Fleece Lined', 7.2],
    ],
    styles: ['Wool', 'Cable Knit', 'Plaid', 'Embroidered', 'Thermal'],
  },
  {
    categoryId: 320,
    path: ['Weddings & Events', 'Party Supplies'],
    dimensions: ['color'],
    material: 'Paper',
    weight: '0.220',
    kinds: [
      ['Balloon Garland Kit', '100 Pieces Arch Birthday Party', 9.6],
      ['Invitation Cards', '20 Pieces with Envelopes', 11.1],
      ['Table Runner', 'Banquet Decoration 30 x 275 cm', 6.8],
      ['Photo Booth Props', '25 Pieces on Sticks', 5.4],
    ],
    styles: ['Rose Gold', 'Rustic', 'Tropical', 'Baby Shower', 'Glitter'],
  },
]
