/** Provinces with their largest cities, one province a line, by country. */
export const americas: Readonly<Record<string, string>> = {
  CA: `
Alberta: Calgary, Edmonton, Red Deer, Lethbridge
British Columbia: Vancouver, Surrey, Burnaby, Richmond, Victoria, Kelowna
Manitoba: Winnipeg, Brandon, Steinbach
New Brunswick: Moncton, Saint John, Fredericton
Newfoundland and Labrador: St. John's, Mount Pearl, Corner Brook
Northwest Territories: Yellowknife, Hay River
Nova Scotia: Halifax, Sydney, Truro
Nunavut: Iqaluit, Rankin Inlet
Ontario: Toronto, Ottawa, Mississauga, Brampton, Hamilton, London, Markham
Prince Edward Island: Charlottetown, Summerside
Quebec: Montreal, Quebec City, Laval, Gatineau, Longueuil
Saskatchewan: Saskatoon, Regina, Prince Albert
Yukon: Whitehorse, Dawson City
`,
  MX: `
Aguascalientes: Aguascalientes, Jesus Maria
Baja California: Tijuana, Mexicali, Ensenada
Baja California Sur: La Paz, Los Cabos
Campeche: Campeche, Carmen
Chiapas: Tuxtla Gutierrez, Tapachula, San Cristobal de las Casas
Chihuahua: Juarez, Chihuahua, Delicias
Ciudad de Mexico: Iztapalapa, Gustavo A. Madero, Coyoacan, Benito Juarez, Cuauhtemoc, Miguel Hidalgo
Coahuila: Saltillo, Torreon, Monclova
Colima: Colima, Manzanillo
Durango: Durango, Gomez Palacio
Estado de Mexico: Ecatepec de Morelos, Toluca, Naucalpan de Juarez
Guanajuato: Leon, Irapuato, Celaya, Guanajuato
Guerrero: Acapulco de Juarez, Chilpancingo de los Bravo
Hidalgo: Pachuca de Soto, Tulancingo de Bravo
Jalisco: Guadalajara, Zapopan, Puerto Vallarta, Tlaquepaque
Michoacan: Morelia, Uruapan, Zamora
Morelos: Cuernavaca, Jiutepec, Cuautla
Nayarit: Tepic, Bahia de Banderas
Nuevo Leon: Monterrey, Guadalupe, Apodaca, San Nicolas de los Garza
Oaxaca: Oaxaca de Juarez, Salina Cruz
Puebla: Puebla, Tehuacan, San Martin Texmelucan
Queretaro: Queretaro, San Juan del Rio
Quintana Roo: Cancun, Playa del Carmen, Chetumal
San Luis Potosi: San Luis Potosi, Soledad de Graciano Sanchez
Sinaloa: Culiacan, Mazatlan, Ahome
Sonora: Hermosillo, Cajeme, Nogales
Tabasco: Villahermosa, Cardenas
Tamaulipas: Reynosa, Matamoros, Nuevo Laredo, Tampico
Tlaxcala: Tlaxcala, Huamantla
Veracruz: Veracruz, Xalapa, Coatzacoalcos
Yucatan: Merida, Kanasin, Valladolid
Zacatecas: Zacatecas, Fresnillo
`,
  BR: `
Acre: Rio Branco, Cruzeiro do Sul
Alagoas: Maceio, Arapiraca
Amapa: Macapa, Santana
Amazonas: Manaus, Parintins
Bahia: Salvador, Feira de Santana, Vitoria da Conquista
Ceara: Fortaleza, Caucaia, Juazeiro do Norte
Distrito Federal: Brasilia
Espirito Santo: Vitoria, Vila Velha, Serra
Goias: Goiania, Anapolis, Aparecida de Goiania
Maranhao: Sao Luis, Imperatriz
Mato Grosso: Cuiaba, Varzea Grande
Mato Grosso do Sul: Campo Grande, Dourados
Minas Gerais: Belo Horizonte, Uberlandia, Contagem, Juiz de Fora
Para: Belem, Ananindeua, Santarem
Paraiba: Joao Pessoa, Campina Grande
Parana: Curitiba, Londrina, Maringa, Ponta Grossa
Pernambuco: Recife, Jaboatao dos Guararapes, Olinda
Piaui: Teresina, Parnaiba
Rio de Janeiro: Rio de Janeiro, Sao Goncalo, Duque de Caxias, Niteroi
Rio Grande do Norte: Natal, Mossoro
Rio Grande do Sul: Porto Alegre, Caxias do Sul, Pelotas
Rondonia: Porto Velho, Ji-Parana
Roraima: Boa Vista
Santa Catarina: Florianopolis, Joinville, Blumenau
Sao Paulo: Sao Paulo, Guarulhos, Campinas, Sao Bernardo do Campo, Santos
Sergipe: Aracaju, Lagarto
Tocantins: Palmas, Araguaina
`,
  AR: `
Buenos Aires: La Plata, Mar del Plata, Bahia Blanca, Quilmes
Catamarca: San Fernando del Valle de Catamarca
Chaco: Resistencia
Chubut: Comodoro Rivadavia, Rawson, Trelew
Ciudad Autonoma de Buenos Aires: Palermo, Recoleta, Belgrano, Caballito
Cordoba: Cordoba, Villa Maria, Rio Cuarto
Corrientes: Corrientes, Goya
Entre Rios: Parana, Concordia
Formosa: Formosa
Jujuy: San Salvador de Jujuy
La Pampa: Santa Rosa
La Rioja: La Rioja
Mendoza: Mendoza, San Rafael, Godoy Cruz
Misiones: Posadas, Obera
Neuquen: Neuquen, Plottier
Rio Negro: Viedma, San Carlos de Bariloche
Salta: Salta, Oran
San Juan: San Juan, Rawson
San Luis: San Luis, Villa Mercedes
Santa Cruz: Rio Gallegos, Caleta Olivia
Santa Fe: Rosario, Santa Fe, Rafaela
Santiago del Estero: Santiago del Estero, La Banda
Tierra del Fuego: Ushuaia, Rio Grande
Tucuman: San Miguel de Tucuman, Yerba Buena
`,
  CL: `
Antofagasta: Antofagasta, Calama
Araucania: Temuco, Villarrica
Arica y Parinacota: Arica
Atacama: Copiapo, Vallenar
Aysen: Coyhaique
Biobio: Concepcion, Talcahuano, Los Angeles
Coquimbo: La Serena, Coquimbo
Libertador General Bernardo O'Higgins: Rancagua, San Fernando
Los Lagos: Puerto Montt, Osorno
Los Rios: Valdivia
Magallanes: Punta Arenas
Maule: Talca, Curico
Metropolitana de Santiago: Santiago, Puente Alto, Maipu, Providencia, Las Condes
Nuble: Chillan
Tarapaca: Iquique
Valparaiso: Valparaiso, Vina del Mar, Quilpue
`,
  CO: `
Antioquia: Medellin, Bello, Envigado
Atlantico: Barranquilla, Soledad
Bogota D.C.: Bogota
Bolivar: Cartagena, Magangue
Boyaca: Tunja, Duitama
Caldas: Manizales
Cundinamarca: Soacha, Chia, Zipaquira
Magdalena: Santa Marta
Meta: Villavicencio
Narino: Pasto
Norte de Santander: Cucuta
Risaralda: Pereira, Dosquebradas
Santander: Bucaramanga, Floridablanca
Tolima: Ibague
Valle del Cauca: Cali, Palmira, Buenaventura
`,
}
