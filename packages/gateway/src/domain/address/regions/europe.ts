/** Provinces with their largest cities, one province a line, by country. */
export const europe: Readonly<Record<string, string>> = {
  GB: `
England: London, Birmingham, Manchester, Leeds, Liverpool, Sheffield, Bristol, Nottingham
Northern Ireland: Belfast, Derry, Lisburn, Newry
Scotland: Glasgow, Edinburgh, Aberdeen, Dundee
Wales: Cardiff, Swansea, Newport, Wrexham
`,
  FR: `
Auvergne-Rhone-Alpes: Lyon, Grenoble, Saint-Etienne, Clermont-Ferrand
Bourgogne-Franche-Comte: Dijon, Besancon
Bretagne: Rennes, Brest, Quimper
Centre-Val de Loire: Tours, Orleans
Corse: Ajaccio, Bastia
Grand Est: Strasbourg, Reims, Metz, Nancy
Hauts-de-France: Lille, Amiens, Roubaix
Ile-de-France: Paris, Boulogne-Billancourt, Saint-Denis, Versailles
Normandie: Le Havre, Rouen, Caen
Nouvelle-Aquitaine: Bordeaux, Limoges, Poitiers
Occitanie: Toulouse, Montpellier, Nimes
Pays de la Loire: Nantes, Angers, Le Mans
Provence-Alpes-Cote d'Azur: Marseille, Nice, Toulon, Aix-en-Provence
`,
  DE: `
Baden-Wurttemberg: Stuttgart, Mannheim, Karlsruhe, Freiburg
Bayern: Munchen, Nurnberg, Augsburg, Regensburg
Berlin: Berlin
Brandenburg: Potsdam, Cottbus
Bremen: Bremen, Bremerhaven
Hamburg: Hamburg
Hessen: Frankfurt am Main, Wiesbaden, Kassel, Darmstadt
Mecklenburg-Vorpommern: Rostock, Schwerin
Niedersachsen: Hannover, Braunschweig, Osnabruck
Nordrhein-Westfalen: Koln, Dusseldorf, Dortmund, Essen, Bonn
Rheinland-Pfalz: Mainz, Ludwigshafen, Koblenz
Saarland: Saarbrucken, Neunkirchen
Sachsen: Leipzig, Dresden, Chemnitz
Sachsen-Anhalt: Halle, Magdeburg
Schleswig-Holstein: Kiel, Lubeck
Thuringen: Erfurt, Jena, Weimar
`,
  ES: `
A Coruna: A Coruna, Santiago de Compostela
Alava: Vitoria-Gasteiz
Albacete: Albacete
Alicante: Alicante, Elche, Benidorm
Almeria: Almeria
Asturias: Oviedo, Gijon
Avila: Avila
Badajoz: Badajoz, Merida
Baleares: Palma, Ibiza
Barcelona: Barcelona, Badalona, Sabadell, Terrassa
Burgos: Burgos
Caceres: Caceres, Plasencia
Cadiz: Cadiz, Jerez de la Frontera
Cantabria: Santander
Castellon: Castellon de la Plana
Ceuta: Ceuta
Ciudad Real: Ciudad Real
Cordoba: Cordoba
Cuenca: Cuenca
Girona: Girona
Granada: Granada
Guadalajara: Guadalajara
Guipuzcoa: San Sebastian
Huelva: Huelva
Huesca: Huesca
Jaen: Jaen
La Rioja: Logrono
Las Palmas: Las Palmas de Gran Canaria
Leon: Leon, Ponferrada
Lleida: Lleida
Lugo: Lugo
Madrid: Madrid, Mostoles, Alcala de Henares, Getafe
Malaga: Malaga, Marbella
Melilla: Melilla
Murcia: Murcia, Cartagena
Navarra: Pamplona
Ourense: Ourense
Palencia: Palencia
Pontevedra: Vigo, Pontevedra
Salamanca: Salamanca
Santa Cruz de Tenerife: Santa Cruz de Tenerife
Segovia: Segovia
Sevilla: Sevilla, Dos Hermanas
Soria: Soria
Tarragona: Tarragona, Reus
Teruel: Teruel
Toledo: Toledo
Valencia: Valencia, Gandia, Torrent
Valladolid: Valladolid
Vizcaya: Bilbao, Barakaldo
Zamora: Zamora
Zaragoza: Zaragoza
`,
  IT: `
Abruzzo: Pescara, L'Aquila
Basilicata: Potenza, Matera
Calabria: Reggio Calabria, Catanzaro
Campania: Napoli, Salerno
Emilia-Romagna: Bologna, Parma, Modena
Friuli-Venezia Giulia: Trieste, Udine
Lazio: Roma, Latina
Liguria: Genova, La Spezia
Lombardia: Milano, Brescia, Bergamo, Monza
Marche: Ancona, Pesaro
Molise: Campobasso
Piemonte: Torino, Novara
Puglia: Bari, Taranto, Foggia
Sardegna: Cagliari, Sassari
Sicilia: Palermo, Catania, Messina
Toscana: Firenze, Prato, Livorno, Pisa
Trentino-Alto Adige: Trento, Bolzano
Umbria: Perugia, Terni
Valle d'Aosta: Aosta
Veneto: Verona, Venezia, Padova
`,
  PT: `
Acores: Ponta Delgada
Aveiro: Aveiro
Beja: Beja
Braga: Braga, Guimaraes
Braganca: Braganca
Castelo Branco: Castelo Branco, Covilha
Coimbra: Coimbra
Evora: Evora
Faro: Faro, Portimao
Guarda: Guarda
Leiria: Leiria
Lisboa: Lisboa, Sintra, Cascais
Madeira: Funchal
Portalegre: Portalegre, Elvas
Porto: Porto, Vila Nova de Gaia
Santarem: Santarem
Setubal: Setubal, Almada
Viana do Castelo: Viana do Castelo
Vila Real: Vila Real
Viseu: Viseu
`,
  NL: `
Drenthe: Emmen, Assen
Flevoland: Almere, Lelystad
Friesland: Leeuwarden
Gelderland: Nijmegen, Apeldoorn, Arnhem
Groningen: Groningen
Limburg: Maastricht, Venlo
Noord-Brabant: Eindhoven, Tilburg, Breda
Noord-Holland: Amsterdam, Haarlem, Zaandam
Overijssel: Enschede, Zwolle
Utrecht: Utrecht, Amersfoort
Zeeland: Middelburg
Zuid-Holland: Rotterdam, Den Haag, Leiden, Delft
`,
  BE: `
Antwerpen: Antwerpen, Mechelen
Brussel: Brussel
Hainaut: Charleroi, Mons
Liege: Liege, Verviers
Limburg: Hasselt, Genk
Luxembourg: Arlon
Namur: Namur
Oost-Vlaanderen: Gent, Aalst
Vlaams-Brabant: Leuven
Waals-Brabant: Wavre
West-Vlaanderen: Brugge, Oostende
`,
  PL: `
Dolnoslaskie: Wroclaw, Legnica
Kujawsko-Pomorskie: Bydgoszcz, Torun
Lodzkie: Lodz
Lubelskie: Lublin
Lubuskie: Zielona Gora
Malopolskie: Krakow, Tarnow
Mazowieckie: Warszawa, Radom
Opolskie: Opole
Podkarpackie: Rzeszow
Podlaskie: Bialystok
Pomorskie: Gdansk, Gdynia
Slaskie: Katowice, Czestochowa, Gliwice
Swietokrzyskie: Kielce
Warminsko-Mazurskie: Olsztyn
Wielkopolskie: Poznan, Kalisz
Zachodniopomorskie: Szczecin, Koszalin
`,
  UA: `
Dnipropetrovska: Dnipro, Kryvyi Rih
Kharkivska: Kharkiv
Kyiv: Kyiv
Kyivska: Brovary, Bila Tserkva
Lvivska: Lviv
Odeska: Odesa
Poltavska: Poltava
Vinnytska: Vinnytsia
Zaporizka: Zaporizhzhia
`,
}
