/** Provinces with their largest cities, one province a line, by country. */
export const eastAndSouth: Readonly<Record<string, string>> = {
  TR: `
Adana: Seyhan, Cukurova
Ankara: Cankaya, Kecioren, Yenimahalle
Antalya: Muratpasa, Alanya
Bursa: Osmangazi, Nilufer
Gaziantep: Sahinbey, Sehitkamil
Istanbul: Kadikoy, Besiktas, Uskudar, Sisli
Izmir: Konak, Bornova
Konya: Selcuklu, Meram
`,
  IL: `
Central District: Rishon LeZion, Petah Tikva, Netanya
Haifa District: Haifa, Hadera
Jerusalem District: Jerusalem, Beit Shemesh
Northern District: Nazareth, Acre
Southern District: Beersheba, Ashdod, Ashkelon
Tel Aviv District: Tel Aviv, Holon, Bnei Brak, Ramat Gan
`,
  SA: `
Al Bahah: Al Bahah
Al Jawf: Sakaka
Al Madinah: Medina, Yanbu
Al Qassim: Buraydah, Unaizah
Asir: Abha, Khamis Mushait
Eastern Province: Dammam, Khobar, Dhahran, Jubail
Hail: Hail
Jazan: Jazan
Makkah: Jeddah, Mecca, Taif
Najran: Najran
Northern Borders: Arar
Riyadh: Riyadh, Al Kharj
Tabuk: Tabuk
`,
  AE: `
Abu Dhabi: Abu Dhabi, Al Ain
Ajman: Ajman
Dubai: Dubai
Fujairah: Fujairah
Ras Al Khaimah: Ras Al Khaimah
Sharjah: Sharjah
Umm Al Quwain: Umm Al Quwain
`,
  DZ: `
Alger: Alger, Bab Ezzouar
Annaba: Annaba
Batna: Batna
Blida: Blida
Constantine: Constantine
Oran: Oran
Setif: Setif
Tizi Ouzou: Tizi Ouzou
`,
  MA: `
Casablanca-Settat: Casablanca, Mohammedia
Fes-Meknes: Fes, Meknes
Marrakech-Safi: Marrakech, Safi
Rabat-Sale-Kenitra: Rabat, Sale
Souss-Massa: Agadir
Tanger-Tetouan-Al Hoceima: Tanger, Tetouan
`,
  ZA: `
Eastern Cape: Gqeberha, East London
Free State: Bloemfontein, Welkom
Gauteng: Johannesburg, Pretoria, Soweto
KwaZulu-Natal: Durban, Pietermaritzburg
Limpopo: Polokwane
Mpumalanga: Mbombela, Witbank
North West: Rustenburg, Mahikeng
Northern Cape: Kimberley
Western Cape: Cape Town, Stellenbosch, George
`,
  AU: `
Australian Capital Territory: Canberra
New South Wales: Sydney, Newcastle, Wollongong
Northern Territory: Darwin, Alice Springs
Queensland: Brisbane, Gold Coast, Cairns, Townsville
South Australia: Adelaide, Mount Gambier
Tasmania: Hobart, Launceston
Victoria: Melbourne, Geelong, Ballarat
Western Australia: Perth, Mandurah, Bunbury
`,
  NZ: `
Auckland: Auckland, Manukau
Bay of Plenty: Tauranga, Rotorua
Canterbury: Christchurch, Timaru
Gisborne: Gisborne
Hawke's Bay: Napier, Hastings
Manawatu-Wanganui: Palmerston North
Marlborough: Blenheim
Nelson: Nelson
Northland: Whangarei
Otago: Dunedin, Queenstown
Southland: Invercargill
Taranaki: New Plymouth
Tasman: Richmond
Waikato: Hamilton, Taupo
Wellington: Wellington, Lower Hutt
West Coast: Greymouth
`,
  JP: `
Aichi: Nagoya, Toyota
Chiba: Chiba, Funabashi
Fukuoka: Fukuoka, Kitakyushu
Hiroshima: Hiroshima
Hokkaido: Sapporo, Asahikawa
Hyogo: Kobe, Himeji
Kanagawa: Yokohama, Kawasaki
Kyoto: Kyoto
Miyagi: Sendai
Osaka: Osaka, Sakai
Saitama: Saitama, Kawaguchi
Tokyo: Shinjuku, Shibuya, Setagaya, Hachioji
`,
  KR: `
Busan: Haeundae-gu, Nam-gu
Daegu: Suseong-gu
Daejeon: Seo-gu
Gwangju: Buk-gu
Gyeonggi-do: Suwon-si, Seongnam-si, Goyang-si
Incheon: Bupyeong-gu
Jeju-do: Jeju-si, Seogwipo-si
Seoul: Gangnam-gu, Mapo-gu, Jongno-gu, Songpa-gu
`,
  TH: `
Bangkok: Bang Rak, Chatuchak, Pathum Wan
Chiang Mai: Mueang Chiang Mai
Chon Buri: Pattaya, Si Racha
Khon Kaen: Mueang Khon Kaen
Nonthaburi: Mueang Nonthaburi, Pak Kret
Phuket: Mueang Phuket
`,
}
